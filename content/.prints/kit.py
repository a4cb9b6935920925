"""The print shop: inks, cutting marks, paper and press.

Everything is SVG text; a picture is a string that `press()` wraps into a sheet
(rough cut edges, worn ink, paper grain) and `render()` turns into a JPEG.

    import kit
    r = kit.rng("my-scene")                       # repeatable chance, one per scene
    s = kit.rect(0, 0, 1600, 1067, "#efe0c0")
    s += kit.gouges(0, 40, 1600, 500, 90, "#e3c58a", r)        # air, water, earth
    s += kit.blob([(x, y), ...], kit.INKS["pine"])             # smooth closed shape
    s += kit.ribbon([(x, y), (x, y)], [12, 4], kit.INK)        # tapered stroke
    s += kit.teeth([(x, y), ...], 18, kit.INK, r)              # cut shadow along an edge
    s += kit.inside(path_data, kit.gouges(...))                # marks kept inside a shape
    svg = kit.press(1600, 1067, s, seed=3)
    kit.render(svg, "out.jpg", 1600, 1067)

A scene module holds functions that return such a pressed sheet and a dict
`SCENES = {"albums/x/01.jpg": (width, height, function)}`; draw.py does the rest.
"""
import itertools, math, pathlib, random, subprocess, tempfile, zlib

PAPER, INK, CREAM = "#f3ead8", "#221c19", "#f3e6cc"
INKS = {"cinnabar": "#b5301f", "steel": "#2c4a66", "wheat": "#d39a2c", "pine": "#2d5b4b",
        "brick": "#8f4431", "indigo": "#3b3f75", "teal": "#1f6b70", "plum": "#74304f",
        "sand": "#d9b779", "clay": "#b9764a", "mist": "#b9c4bd", "sky": "#9db8bd",
        "moss": "#7c8a4a", "dusk": "#4a4256", "night": "#1c2a3c", "straw": "#e6c987"}
_ids = itertools.count()


def rng(name):
    """A chance of its own for every scene, the same on every run."""
    return random.Random(zlib.crc32(str(name).encode()))


def mix(a, b, t):
    """A colour t of the way from a to b (both #rrggbb)."""
    pa, pb = ([int(c[i:i + 2], 16) for i in (1, 3, 5)] for c in (a, b))
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in zip(pa, pb))


def dark(c, t=.35):
    return mix(c, "#1d1715", t)


def pale(c, t=.35):
    return mix(c, "#f7ecd6", t)


# ---------------------------------------------------------------- path data
def line_d(pts, close=True):
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in pts) + ("Z" if close else "")


def curve_d(pts, close=True, tight=6):
    """A smooth curve through the points (Catmull-Rom)."""
    n = len(pts)
    at = (lambda i: pts[i % n]) if close else (lambda i: pts[max(0, min(n - 1, i))])
    d = f"M{pts[0][0]:.1f} {pts[0][1]:.1f}"
    for i in range(n if close else n - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = at(i - 1), at(i), at(i + 1), at(i + 2)
        d += (f"C{bx + (cx - ax) / tight:.1f} {by + (cy - ay) / tight:.1f} "
              f"{cx - (dx - bx) / tight:.1f} {cy - (dy - by) / tight:.1f} {cx:.1f} {cy:.1f}")
    return d + ("Z" if close else "")


def capsule_d(p, r, q, s):
    """A limb: two circles of radius r and s and what lies between."""
    (x0, y0), (x1, y1) = p, q
    l = math.hypot(x1 - x0, y1 - y0)
    if l < 1e-3 or abs(r - s) >= l:
        x, y, k = (x0, y0, r) if r >= s else (x1, y1, s)
        return f"M{x - k:.1f} {y:.1f}a{k:.1f} {k:.1f} 0 1 1 {2 * k:.1f} 0a{k:.1f} {k:.1f} 0 1 1 {-2 * k:.1f} 0Z"
    a, b = math.atan2(y1 - y0, x1 - x0), math.acos((r - s) / l)
    pt = lambda x, y, k, t: f"{x + k * math.cos(t):.1f} {y + k * math.sin(t):.1f}"
    return (f"M{pt(x0, y0, r, a + b)}A{r:.1f} {r:.1f} 0 {int(r >= s)} 1 {pt(x0, y0, r, a - b)}"
            f"L{pt(x1, y1, s, a - b)}A{s:.1f} {s:.1f} 0 {int(s > r)} 1 {pt(x1, y1, s, a + b)}Z")


def lens_d(x, y, l, t, a=0):
    """One stroke of the gouge: thin, thick, thin."""
    dx, dy = math.cos(a), math.sin(a)
    p = lambda u, v: f"{x + u * dx - v * dy:.1f} {y + u * dy + v * dx:.1f}"
    return f"M{p(0, 0)}Q{p(l / 2, -t)} {p(l, 0)}Q{p(l / 2, t * .35)} {p(0, 0)}Z"


# ---------------------------------------------------------------- shapes
def path(d, fill, line=None, width=0, more=""):
    """A filled shape; its outline lies under the fill, so joined parts share one contour."""
    under = f'<path d="{d}" fill="{line}" stroke="{line}" stroke-width="{2 * width:.1f}" stroke-linejoin="round"/>' if line and width else ""
    return under + f'<path d="{d}" fill="{fill}" {more}/>'


def poly(pts, fill, line=None, width=0):
    return path(line_d(pts), fill, line, width)


def blob(pts, fill, line=None, width=0):
    return path(curve_d(pts), fill, line, width)


def rect(x, y, w, h, fill, line=None, width=0):
    return path(f"M{x:.1f} {y:.1f}h{w:.1f}v{h:.1f}h{-w:.1f}Z", fill, line, width)


def disc(x, y, r, fill, line=None, width=0, ry=None):
    b = ry or r
    return path(f"M{x - r:.1f} {y:.1f}a{r:.1f} {b:.1f} 0 1 1 {2 * r:.1f} 0a{r:.1f} {b:.1f} 0 1 1 {-2 * r:.1f} 0Z", fill, line, width)


def ribbon(pts, widths, fill, smooth=True):
    """A stroke whose width changes along it; widths are spread over the points."""
    n, left, right = len(pts), [], []
    for i, (x, y) in enumerate(pts):
        (ax, ay), (bx, by) = pts[max(0, i - 1)], pts[min(n - 1, i + 1)]
        l = math.hypot(bx - ax, by - ay) or 1
        t = i / (n - 1) * (len(widths) - 1)
        k = min(int(t), len(widths) - 2) if len(widths) > 1 else 0
        w = widths[0] if len(widths) == 1 else widths[k] + (widths[k + 1] - widths[k]) * (t - k)
        nx, ny = -(by - ay) / l * w / 2, (bx - ax) / l * w / 2
        left.append((x + nx, y + ny)); right.append((x - nx, y - ny))
    if not smooth or n < 3:
        return poly(left + right[::-1], fill)
    a, b = curve_d(left, False), curve_d(right[::-1], False)
    return path(a + "L" + b[1:] + "Z", fill)


def bar(x0, y0, x1, y1, w, fill):
    return ribbon([(x0, y0), (x1, y1)], [w], fill, False)


def at(x, y, inner, s=1, turn=0, flip=False):
    """Move a drawn thing: to x, y, scaled, turned (degrees), mirrored."""
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f}) scale({-s if flip else s:.3f} {s:.3f})">{inner}</g>'


def inside(d, inner):
    """Keep inner within the shape of path data d."""
    i = next(_ids)
    return f'<clipPath id="k{i}"><path d="{d}"/></clipPath><g clip-path="url(#k{i})">{inner}</g>'


# ---------------------------------------------------------------- cutting marks
def gouges(x0, y0, x1, y1, n, fill, r, lo=30, hi=150, t=6, angle=0):
    """n loose gouge strokes over a box: air, water, soil, cloth."""
    d = []
    for _ in range(n):
        l = r.uniform(lo, hi)
        d.append(lens_d(r.uniform(x0 - l * .3, x1 - l * .5), r.uniform(y0, y1), l, t * r.uniform(.6, 1.2), angle + r.uniform(-.03, .03)))
    return path("".join(d), fill)


def rows(x0, y0, x1, y1, n, fill, r, lo=60, hi=200, t=7, gap=40, grow=1.4, angle=0):
    """Ordered strokes in rows that grow towards y1: water, fields, paving."""
    d = []
    for i in range(n):
        k = (i + .5) / n
        y, s = y0 + (y1 - y0) * k ** grow, .35 + k
        x = x0 - r.uniform(0, hi)
        while x < x1:
            l = r.uniform(lo, hi) * s
            a = max(x, x0)
            if min(x + l, x1) - a > 8:
                d.append(lens_d(a, y + r.uniform(-2, 2) * s, min(x + l, x1) - a, t * s * r.uniform(.7, 1.1), angle))
            x += l + r.uniform(.3, 1.3) * gap * s
    return path("".join(d), fill)


def teeth(pts, depth, fill, r, step=11, side=1, slant=.5):
    """Shadow cut with a veiner: wedges along an edge, pointing to one side of its course."""
    d = []
    for (x0, y0), (x1, y1) in zip(pts, pts[1:]):
        l = math.hypot(x1 - x0, y1 - y0)
        m = max(1, int(l / step))
        ux, uy = (x1 - x0) / (l or 1), (y1 - y0) / (l or 1)
        for i in range(m):
            a = i * l / m
            k = depth * r.uniform(.55, 1.1)
            bx, by = x0 + ux * a, y0 + uy * a
            ex, ey = bx + ux * l / m * .8, by + uy * l / m * .8
            d.append(f"M{bx:.1f} {by:.1f}L{ex:.1f} {ey:.1f}L{bx - uy * k * side + ux * k * slant:.1f} {by + ux * k * side + uy * k * slant:.1f}Z")
    return path("".join(d), fill)


def hatch(x, y, w, h, n, fill, r, t=4, angle=-.25):
    """A patch of parallel tapering strokes: folds, shade, texture."""
    d = []
    for i in range(n):
        k = (i + .5) / n
        l = w * (1 - .4 * abs(2 * k - 1)) * r.uniform(.7, 1)
        d.append(lens_d(x + (w - l) * r.random(), y + h * k, l, t, angle))
    return path("".join(d), fill)


# ---------------------------------------------------------------- paper and press
_DEFS = '''<defs>
<filter id="cut" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="3" seed="{seed}" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="{rough}" xChannelSelector="R" yChannelSelector="G"/><feGaussianBlur stdDeviation=".55"/></filter>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .13  0 0 0 0 .1  0 0 0 0 .08  0 0 0 -1.6 .95"/></filter>
<filter id="wear" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".022 .3" numOctaves="3" seed="{seed}"/><feColorMatrix values="0 0 0 0 .95  0 0 0 0 .92  0 0 0 0 .85  0 0 0 5 -3.3"/></filter>
</defs>'''


def press(w, h, inner, seed=1, rough=5, wear=.42, grain=.18, paper=PAPER):
    """Print the block: displaced edges, ink worn along the grain, a breath of paper grain."""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}">' + _DEFS.format(seed=seed, rough=rough)
            + f'<rect width="{w}" height="{h}" fill="{paper}"/><g filter="url(#cut)"><rect x="-30" y="-30" width="{w + 60}" height="{h + 60}" fill="none"/>{inner}</g>'
            + f'<rect width="{w}" height="{h}" filter="url(#wear)" opacity="{wear}"/><rect width="{w}" height="{h}" filter="url(#grain)" opacity="{grain}"/></svg>')


def render(svg, out, w, h, scale=1, quality=78):
    """SVG text to a JPEG through headless Chromium (scale below 1 for a quick look)."""
    out = pathlib.Path(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as tmp:
        page, png = pathlib.Path(tmp, "p.html"), pathlib.Path(tmp, "p.png")
        page.write_text(f'<!doctype html><meta charset="utf-8"><style>*{{margin:0}}svg{{display:block}}</style>{svg}', "utf-8")
        # A taller window than needed, cropped after: some Chromium versions keep room for a toolbar.
        subprocess.run(["/usr/bin/chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                        f"--user-data-dir={tmp}/u", f"--force-device-scale-factor={scale}", f"--screenshot={png}",
                        f"--window-size={w},{h + 150}", page.as_uri()], check=True, capture_output=True, timeout=120)
        for q in range(quality, 55, -5):  # busy prints give up a little quality to stay light
            subprocess.run(["convert", str(png), "-crop", f"{round(w * scale)}x{round(h * scale)}+0+0", "+repage", "-quality", str(q),
                            "-strip", "-sampling-factor", "4:2:0", str(out)], check=True)
            if out.stat().st_size < 300 * 1024:
                break
