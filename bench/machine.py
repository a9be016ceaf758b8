"""What the machine says of itself and of its processes, from Linux's /proc. Elsewhere those figures are left out."""

import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def load() -> float:
    """Processes that want to run, averaged over the last minute."""
    return os.getloadavg()[0]


def describe() -> str:
    """Processor, number of cores, memory and Python: what a figure in milliseconds holds for."""
    return f"{_processor()}, {os.cpu_count()} cores, {_memory_gib():.0f} GiB, Python {platform.python_version()}"


def resident_mib(pid: int) -> float:
    """The memory this process occupies now."""
    return _kib(Path(f"/proc/{pid}/status"), "VmRSS") / 1024


def cpu_seconds(pid: int) -> float:
    """Processor time this process has used, in its own code and in the system's."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


@dataclass(frozen=True, slots=True)
class CpuMeter:
    """Processor time of one process from here on."""

    pid: int
    before: float

    @classmethod
    def start(cls, pid: int) -> "CpuMeter":
        return cls(pid, cpu_seconds(pid))

    def used(self) -> float:
        return cpu_seconds(self.pid) - self.before


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()


def _memory_gib() -> float:
    with suppress(OSError):
        return _kib(Path("/proc/meminfo"), "MemTotal") / 1024**2
    return 0.0


def _kib(file: Path, key: str) -> int:
    for line in file.read_text().splitlines():
        if line.startswith(f"{key}:"):
            return int(line.split()[1])
    raise OSError(f"no {key}")
