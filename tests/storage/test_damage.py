"""Damaged files: refused in a sentence, opened with a warning, or the same in what they say. No crash."""

import random
import time

import pytest

from cxdesigner.storage.error import FileFormatError
from cxdesigner.storage.file_format import read_project, write_project
from tests.builders import big_project, tiny_project


def flipped(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def cut(data, chance):
    return data[: chance.randrange(len(data))]


def headless(data, chance):
    return data[chance.randrange(1, len(data)) :]


def holed(data, chance):
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:start] + data[end:]


def zeroed(data, chance):
    start = chance.randrange(len(data))
    length = min(chance.choice((1, 16, 512, 4096)), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def swapped(data, chance):
    lines = data.splitlines(keepends=True)
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"".join(lines)


def doubled(data, chance):
    lines = data.splitlines(keepends=True)
    a = chance.randrange(len(lines))
    return b"".join(lines[: a + 1] + lines[a:])


def dropped(data, chance):
    lines = data.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def glued(data, chance):
    return data[: chance.randrange(len(data))] + data[chance.randrange(len(data)) :]


def overwritten(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + chance.randbytes(chance.randrange(1, 9)) + data[at + 8 :]


DAMAGES = (flipped, cut, headless, holed, zeroed, swapped, doubled, dropped, glued, overwritten)


def check(doc, data, damaged):
    """Fail unless `damaged` is refused with a sentence, is opened with a warning, or says what `data` did."""
    started = time.monotonic()
    loaded, refused = None, None
    try:
        loaded = read_project(damaged, "plan.cxj")
    except FileFormatError as error:
        refused = error
    assert time.monotonic() - started < 5
    if refused is not None:
        assert "The file was not changed." in str(refused)
        assert len(str(refused).encode()) < 2_000
        assert refused.line is None or 1 <= refused.line <= damaged.count(b"\n") + 1
    elif loaded.document != doc:
        assert "storage.warning.checksum" in [warning.key for warning in loaded.warnings]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_refused_or_opened_with_a_warning(damage):
    chance, doc = random.Random(damage.__name__), tiny_project()
    data = write_project(doc)
    for _ in range(60):
        check(doc, data, damage(data, chance))


def test_no_flipped_bit_of_the_first_lines_goes_unseen():
    doc = tiny_project()
    data = write_project(doc)
    for bit in range(8 * data.index(b'"teams"')):
        check(doc, data, data[: bit // 8] + bytes([data[bit // 8] ^ 1 << bit % 8]) + data[bit // 8 + 1 :])


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_thousand_times_each_damage(damage):
    chance, doc = random.Random(f"soak {damage.__name__}"), big_project(300, 100)
    data = write_project(doc)
    for _ in range(1000):
        check(doc, data, damage(data, chance))


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_no_flipped_bit_of_a_whole_file_goes_unseen():
    doc = tiny_project()
    data = write_project(doc)
    for bit in range(8 * len(data)):
        check(doc, data, data[: bit // 8] + bytes([data[bit // 8] ^ 1 << bit % 8]) + data[bit // 8 + 1 :])
