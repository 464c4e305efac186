"""How far apart two spellings are: Damerau's distance (a swap of neighbours is one slip), cut off early.

The number of slips that are forgiven grows with the length of the word; short words forgive none.
"""

LONGEST = 64  # characters; the work is bounded by its square


def allowed_slips(length: int) -> int:
    """0 below four letters, then one per four: 4 -> 1, 8 -> 2, 12 and more -> 3."""
    return min(length // 4, 3)


def within_typos(typed: str, meant: str) -> int | None:
    """The number of slips between the two, or None when that is more than the shorter word allows."""
    limit = allowed_slips(min(len(typed), len(meant)))
    if abs(len(typed) - len(meant)) > limit or max(len(typed), len(meant)) > LONGEST:
        return None
    distance = slips(typed, meant)
    return distance if distance <= limit else None


def slips(left: str, right: str) -> int:
    """Optimal string alignment: insertions, deletions, replacements and swaps of neighbours."""
    before: list[int] = []
    above = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and b == left[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]
