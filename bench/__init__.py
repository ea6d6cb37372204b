"""How long things take: tables of ratios within one run, since seconds differ from machine to machine."""
