"""Addresses of the web; the part that needs no network."""
