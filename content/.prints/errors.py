"""Small line prints for the 404 page and the empty search: python3 content/.prints/errors.py

Clean SVG, no filters and no references: `currentColor` for the ink, so that they follow the page's light or dark
ground, and one red. Written into the theme's sources.
"""
import math
import pathlib
import random

RED = "#a8281a"
OUT = pathlib.Path(__file__).resolve().parents[2] / "site-theme" / "src" / "main" / "web" / "prints"


def cuts(r, x, y, w, h, rows, angle=0.0, lo=.15, hi=.5):
    """Rows of tapered gouges inside a box, as path data."""
    d = ""
    for i in range(rows):
        yy, u = y + h * (i + .5) / rows, x + r.uniform(0, w * .2)
        while u < x + w * .95:
            l = min(w * r.uniform(lo, hi), x + w - u)
            k = l * math.tan(math.radians(angle))
            d += f"M{u:.0f} {yy:.0f}q{l / 2:.0f} {k / 2 - 3:.0f} {l:.0f} {k:.0f}q{-l / 2:.0f} {-k / 2 + 1:.0f} {-l:.0f} {-k:.0f}z"
            u += l + r.uniform(w * .06, w * .2)
    return d


def wrap(body):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320" aria-hidden="true" focusable="false">{body}</svg>\n'


def empty_box():
    """404: the toolbox stands open and empty; one nut has rolled away."""
    r = random.Random(404)
    ink = "M96 176L62 92l10-6h336l10 6-34 84zM74 98l28 68h276l28-68z"                     # the open lid, seen from inside
    ink += "M84 172h312v18H84zM96 196h288l-14 84q-130 10-260 0z"                            # rim and body
    ink += "M210 60q0-22 30-22t30 22v24h-12V62q0-12-18-12t-18 12v22h-12z"                   # handle
    ink += "M40 286q200-10 400-2l2 6q-200 4-402 2z"                                         # ground
    ink += cuts(r, 44, 297, 380, 16, 3)
    light = cuts(r, 112, 206, 250, 66, 6, 3, .12, .34)                                      # what the knife took out of the body
    shade = cuts(r, 112, 108, 256, 50, 5, -2, .08, .22)
    nut = "M416 248l16-9 16 9v19l-16 9-16-9z"
    return wrap(f'<mask id="print-404-cut"><path fill="#fff" d="M0 0h480v320H0z"/><path fill="#000" d="{light}"/></mask>'
                f'<g fill="currentColor" fill-rule="evenodd"><path d="{ink}" mask="url(#print-404-cut)"/><path d="{shade}" opacity=".7"/></g>'
                f'<path fill="{RED}" fill-rule="evenodd" d="{nut}M432 250a8 8 0 1 0 .1 0zM222 208h36v24h-36zM228 214v6h24v-6z"/>')


def lamp():
    """Nothing found: a hand lamp throws its light over an empty floor."""
    r = random.Random(7)
    beam = "M203 92L404 232q-20 22-112 22-98 0-120-26L183 166z"                              # air in the light
    pool = "M170 232a118 22 0 0 0 236 0 118 22 0 0 0-236 0z"                                 # where it falls
    barrel = "M62 44l98 34-22 62-98-34q-8-3-5-12l17-45q3-8 10-5z"
    head = "M166 68l34 10q10 4 7 14l-24 70q-4 9-13 6l-32-14z"
    handle = "M84 46q14-34 48-22 30 12 20 44l-12-4q8-24-12-31-22-7-32 17z"
    floor = cuts(r, 14, 262, 452, 30, 4, 0, .1, .3)
    dust = cuts(r, 206, 222, 170, 22, 3, 0, .1, .3) + cuts(r, 232, 168, 84, 44, 4, 34, .14, .3)
    cut = "M70 62l62 22-1 3-62-20zM64 82l40 14-1 3-40-12zM96 112l30 10-1 3-30-9z"             # the knife's light on the barrel
    return wrap(f'<mask id="print-empty-cut"><path fill="#fff" d="M0 0h480v320H0z"/><path fill="#000" d="{cut}"/></mask>'
                f'<g fill="currentColor"><path d="{beam}" opacity=".07"/><path d="{pool}" opacity=".1"/><path d="{handle}"/><path d="{barrel}" mask="url(#print-empty-cut)"/><path d="{head}"/><path d="{floor}"/><path d="{dust}" opacity=".45"/></g>'
                f'<path fill="{RED}" d="M192 82l9 3-26 78-9-3zM128 70l10 3.500-22 62-10-3.500z"/>')


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for name, svg in (("404.svg", empty_box()), ("empty.svg", lamp())):
        (OUT / name).write_text(svg, "utf-8")
        print(name, len(svg), "bytes")
