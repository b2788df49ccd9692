"""Starts Orca so that it writes down what it says, in the file that is named. Unlike Orca's own
command it leaves any other Orca alone: whoever runs the tests may be listening to one."""

import sys

from orca import debug, orca

debug.debugLevel = debug.LEVEL_ALL
debug.eventDebugLevel = debug.LEVEL_OFF
debug.debugFile = open(sys.argv[1], "w", buffering=1, encoding="utf-8")
orca.getSettingsManager().activate(None, {})
sys.exit(orca.main())
