"""What tools ask of an interpreter's instructions: gossamer's are its own (see dis)."""

ENABLE_SPECIALIZATION = False
ENABLE_SPECIALIZATION_FT = False


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """There is no stack whose depth an instruction changes."""
    raise ValueError("invalid opcode or oparg")


def get_executor(*, code, offset):
    """Nothing is compiled to machine code."""
    raise ValueError(f"no executor exists at address {offset}")
