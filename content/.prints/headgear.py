"""Hats and helmets as meshes in head units, so that they turn and tilt with the head."""
import math
from hair import ease, tube


def ring(radius, y, z=-.1, deep=1.14, n=72, span=(-180, 180)):
    """One row of points about the head; radius and y may be functions of the angle."""
    row = []
    for i in range(n + 1):
        a = span[0] + (span[1] - span[0]) * i / n
        r, q = (radius(a) if callable(radius) else radius), (y(a) if callable(y) else y)
        row.append((r * math.sin(math.radians(a)), q, z + r * deep * math.cos(math.radians(a))))
    return row


def dome(r, base, top, z=-.1, deep=1.14, square=2.0, n=18, bump=None):
    """A crown from the top down to its band; `base` may depend on the angle, `bump` may raise ribs."""
    rows = []
    for i in range(n + 1):
        t = i / n * math.pi / 2
        k = math.sin(t) ** (2 / square)
        rows.append(ring(lambda a: r * k * (1 + (bump(a, t) if bump else 0)) + .004,
                         lambda a: (b := base(a) if callable(base) else base) + (top - b) * math.cos(t) ** (2 / square), z, deep))
    return rows


def brim(r, y, out, drop, z=-.1, deep=1.14, n=6, span=(-180, 180)):
    """A brim from the band outwards; `out` and `drop` may depend on the angle."""
    val = lambda v, a: v(a) if callable(v) else v
    return [ring(lambda a: r + val(out, a) * i / n, lambda a: val(y, a) + val(drop, a) * (i / n) ** 1.3, z, deep, 72, span) for i in range(n + 1)]


def hard_hat(r=.97, base=-.52, top=-1.56, peak=.30, side=.13):
    """A site helmet with three ribs, a peak and a narrow brim: (dome, brim)."""
    def bump(a, t):
        x = math.sin(math.radians(a)) * math.sin(t)
        return .055 * math.exp(-(x / .13) ** 4) * min(1, 1.6 * math.sin(t) + .25) + .03 * math.exp(-((abs(x) - .46) / .06) ** 2) * math.sin(t)
    c = lambda a: max(0, math.cos(math.radians(a)))
    return dome(r, base, top, square=2.15, n=24, bump=bump), brim(r * .99, base, lambda a: side + peak * c(a) ** 2, lambda a: .09 - .03 * c(a))


def peaked_cap(r=.95, band=-.66, peak=.34, flare=.20, height=.56):
    """A driver's cap: band, flared flat top, short peak: (band, top, peak)."""
    tilt = lambda y: (lambda a: y + .10 * (1 - math.cos(math.radians(a))) / 2)
    up = lambda a: .12 * max(0, math.cos(math.radians(a)))
    b = [ring(r, tilt(band)), ring(r * .99, tilt(band - .2))]
    top = [ring(r * .99, tilt(band - .2)), ring(r + flare * .6, lambda a: tilt(band - .30)(a) - up(a) * .5), ring(r + flare, lambda a: tilt(band - height)(a) - up(a)), ring(r + flare * .8, lambda a: tilt(band - height - .07)(a) - up(a)),
           ring(r * .62, lambda a: tilt(band - height - .26)(a) - up(a) * .7), ring(.02, band - height - .34)]
    return b, top, brim(r * .98, tilt(band), lambda a: peak * max(0, math.cos(math.radians(a * 1.3))) ** .8, .20, span=(-68, 68))


def soft_cap(r=.92, base=-.55, top=-1.47, peak=.5, back=False, drop=.16):
    """A cloth cap with a long visor, forwards or backwards: (dome, visor)."""
    tilt = lambda a: base + .2 * (1 - math.cos(math.radians(a))) / 2 if not back else base - .1 + .3 * (1 - math.cos(math.radians(a))) / 2
    span = (-62, 62) if not back else (118, 242)
    c = lambda a: max(0, math.cos(math.radians((a if not back else a - 180) * 1.35))) ** .7
    return dome(r, tilt, top, square=2.1), brim(r * .985, tilt, lambda a: peak * c(a), drop, span=span)


def toque(r=.88, band=-.66, height=.34, puff=1.12, top=-1.80, folds=9):
    """A cook's hat: (band, pleated top)."""
    tilt = lambda y: (lambda a: y + .12 * (1 - math.cos(math.radians(a))) / 2)
    b = [ring(r, tilt(band), n=90), ring(r * 1.01, tilt(band - height), n=90)]
    rows = []
    for i in range(15):
        t = i / 14
        k = math.sin(math.pi * (.22 + .78 * t)) ** .75 if t < 1 else .02
        rr = lambda a: (r * (1 - t) ** 3 + puff * k * (1 - (1 - t) ** 3)) * (1 + .05 * math.cos(math.radians(a * folds)) * math.sin(math.pi * min(1, t + .15))) + .01
        rows.append(ring(rr, (lambda y: (lambda a: y + .06 * (1 - math.cos(math.radians(a))) / 2))(band - height + (top - band + height) * math.sin(t * math.pi / 2)), n=110))
    return b, rows


def nurse_cap(r=1.0, base=-.84, height=.58):
    """A folded white cap set on the hair above the forehead."""
    rows = []
    for i in range(9):
        t = i / 8
        rows.append(ring(lambda a: (r * (.83 + .12 * t)) * (1 - .05 * (a / 80) ** 2), lambda a: base - .16 + .34 * (abs(a) / 80) ** 2 - height * t * (1 - .5 * (abs(a) / 80) ** 2.5), -.12 - .2 * t, 1.02, 60, (-80, 80)))
    return rows


def cone_hat(r=1.72, rim=-.42, top=-1.72):
    """A farmer's woven cone."""
    return [ring(r * (i / 20) ** .92 + .01, top + (rim - top) * (i / 20) ** 1.05, -.08, 1.0) for i in range(21)]


def straw_hat(r=.93, band=-.62, top=-1.42, wide=.78):
    """A round crown and a wide, slightly waving brim: (crown, brim)."""
    wave = lambda a: .16 + .07 * math.cos(math.radians(2 * a + 30)) - .1 * max(0, math.cos(math.radians(a)))
    return dome(r, band, top, -.14, 1.2, square=2.8), brim(r, band, lambda a: wide * (1 + .05 * math.cos(math.radians(3 * a))), wave, -.14, 1.12, n=12)


def ride_helmet(head, rnd=None):
    """A scooter helmet over the ears: (shell, peak)."""
    edge = lambda a: ease(abs(a), [(0, -.60), (45, -.55), (60, -.38), (68, .30), (95, .52), (180, .55)])
    rows = []
    for j in range(25):
        t = j / 24
        row = []
        for a in range(-180, 181, 3):
            y = -1.34 + (edge(a) + 1.34) * (1 - math.cos(t * math.pi / 2)) ** .8
            row.append(head.around(y, a, .24 if abs(a) > 60 else .24))
        rows.append(row)
    shell = [[(p[0], p[1] - .02, p[2]) for p in row] for row in rows]
    peak = brim(.95, -.66, lambda a: .42 * max(0, math.cos(math.radians(a * 1.25))) ** .8, .06, z=.02, deep=1.16, span=(-66, 66))
    return shell, peak


def visor_plate(r=1.0, lift=52, length=1.75, hinge=(0, -.35, .0)):
    """A welder's shield thrown up: (plate, [window outline as a function of the plate])."""
    u = math.radians(lift)
    def at(a, s):
        k = r * (1 - .16 * max(0, s / length) ** 2)
        x, y, z = k * math.sin(math.radians(a)), s - .45, k * 1.05 * math.cos(math.radians(a))
        return x + hinge[0], hinge[1] + y * math.cos(u) - z * math.sin(u), hinge[2] + z * math.cos(u) + y * math.sin(u)
    plate = []
    for i in range(17):
        t = i / 16
        span = 80 - 44 * t ** 1.8
        plate.append([at(-span + 2 * span * j / 40, length * t) for j in range(41)])
    return plate, at


def band(head, y, out=.1, width=.09, tilt=0.0, span=(-180, 180), n=80):
    """A strap about the head."""
    row = lambda dy: [head.around(y + dy + tilt * (1 - math.cos(math.radians(a))) / 2, a, out) for a in [span[0] + (span[1] - span[0]) * i / n for i in range(n + 1)]]
    return [row(0), row(width)]


def goggles(head, y=-.86, x=.34, r=.25, out=.22):
    """Round glasses pushed up on the forehead: [(rim, lens), …]."""
    made = []
    for k in (-1, 1):
        _, zc, d = head.section(y)
        cz = zc + d * (1 + out * .6) - .1
        def disc(rr, z, cx=k * x):
            return [(cx + rr * math.cos(a / 12 * math.pi), y + rr * math.sin(a / 12 * math.pi), z - abs(rr * math.cos(a / 12 * math.pi) * k + .0) * .18 * (1 if math.cos(a / 12 * math.pi) * k > 0 else 0) + rr * math.sin(a / 12 * math.pi) * .35) for a in range(25)]
        rim = [disc(r, cz), disc(r, cz + .13), disc(r * .8, cz + .15)]
        made.append((rim, [disc(r * .8, cz + .14), disc(.01, cz + .15)]))
    return made


def spectacles(head, shape="round", r=.225, x=.335, y=-.03, thick=.022, temples=True):
    """Frames standing before the eyes, with temples to the ears."""
    tubes = []
    for k in (-1, 1):
        pts = []
        for i in range(29):
            t = i / 28 * 2 * math.pi
            c, s = math.cos(t), math.sin(t)
            if shape == "square":
                c, s = math.copysign(abs(c) ** .45, c) * 1.12, math.copysign(abs(s) ** .5, s) * .80
            elif shape == "half":
                c, s = c * 1.1, (s * .8 if s > 0 else s * .25)
            px, py = k * x + r * c, y + r * s
            z = head.on(k * x, y)[2] + .13 - .10 * max(0, (k * px - x)) / r * .6
            pts.append(head.warp((px, py, z)))
        tubes.append(tube(pts, [thick, thick], 6))
        z0 = head.on(k * x, y)[2]
        if temples:
            tubes.append(tube([head.warp((k * (x + r * 1.0), y - .04, z0 + .08)), head.warp((k * (head.width(0) * .99), y - .03, .45)), head.warp((k * (head.width(0) + .05), .02, -.1))], [thick, thick * 1.2], 6))
    z = head.on(0, y - .03)[2] + .06
    tubes.append(tube([head.warp((-x + r * .95, y - .04, z)), head.warp((0, y - .08, z + .03)), head.warp((x - r * .95, y - .04, z))], [thick, thick], 6))
    return tubes
