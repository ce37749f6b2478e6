# complex()
cases = (
    "complex(), complex(1), complex(1, 2), complex(\"1+2j\"), complex(\" 1j \"), complex(1j, 1j), complex(True), complex(real=1), complex(imag=2)",
    "complex(\"inf+nanj\"), complex(\"-1e5-2e-5j\"), complex(\"j\"), complex(\"(1j)\")", "complex(\"1 + 2j\")",
    "complex(\"\")", "complex(\"1\", 2)", "complex(1, \"2\")", "complex(None)", "complex([])",
    "complex(1, 2, 3)", "complex(x=1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
