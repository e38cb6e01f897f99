"""The week problem solved by OR-Tools CP-SAT and by HiGHS, to compare bellwatch with."""
