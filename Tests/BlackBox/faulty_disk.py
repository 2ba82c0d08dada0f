"""A disk that can be made to fail under a store."""

import mmap
import os
import shutil
import struct
import subprocess

from harness import ROOT, Store


class FaultyDisk:
    """The store's files behind Tests/BlackBox/faults/faults.c, and the switch of it."""

    library = None

    def __init__(self, store):
        if FaultyDisk.library is None:
            FaultyDisk.library = os.path.join(Store.scratch(), "faults.so")
            source = os.path.join(ROOT, "Tests/BlackBox/faults/faults.c")
            subprocess.run([os.environ.get("CC", "clang"), "-O1", "-shared", "-fPIC", "-o", self.library, source, "-ldl"], check=True)
        switch = os.path.join(store.folder, "switch")
        with open(switch, "wb") as file:
            file.write(bytes(20))
        self.file = open(switch, "r+b")
        self.words = mmap.mmap(self.file.fileno(), 20)
        self.env = {"LD_PRELOAD": self.library, "ASSENT_FAULT_SWITCH": switch,
                    "ASSENT_FAULT_FILES": os.path.realpath(store.path)}

    def fail(self, at, code, count=1):
        """From now on the at-th call fails, and count - 1 after it; -1: all."""
        self.words[0:20] = struct.pack("5i", 0, at, code, count, 0)

    def mend(self):
        self.words[4:8] = struct.pack("i", 0)

    @property
    def calls(self):
        return struct.unpack("5i", self.words[0:20])[0]

    @property
    def failed(self):
        return struct.unpack("5i", self.words[0:20])[4]


class Fresh:
    """A copy of one prepared store."""

    prepared = None

    def __init__(self):
        if Fresh.prepared is None:
            Fresh.prepared = Store()
        self.store = object.__new__(Store)
        self.store.folder, self.store.book = Store.scratch(), Fresh.prepared.book
        self.store.path = os.path.join(self.store.folder, "cases.sqlite")
        shutil.copy(Fresh.prepared.path, self.store.path)
        self.disk = FaultyDisk(self.store)
