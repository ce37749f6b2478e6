"""What codecs is made of, under the name that pickles know it by."""

from codecs import decode, encode, lookup, lookup_error, register, register_error, unregister
from _codec_functions import *
