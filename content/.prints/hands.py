"""Large hands for close pictures: a palm, four jointed fingers, a thumb, a forearm in its sleeve.

hand(x, y, s, angle, curl, spread, …) – x, y the wrist; s the length of the hand in px; angle the
direction it points (degrees, 0 right, 90 down); curl 0 flat … 1 fist (or four numbers);
thumb (angle off the palm, curl); flip mirrors it. It shows the back of the hand.
"""
import math
from kit import INK, at, capsule_d, dark, lens_d, pale, path, teeth

# knuckle place across the palm, finger length, thickness (palm: 0…52 long, ±24 wide)
_FINGERS = [(-19, 50, 41, 7.2), (-7, 53, 47, 7.6), (6, 52, 43, 7.3), (18, 47, 33, 6.4)]


def _chain(x, y, a, length, curl):
    """Three phalanges; a curled finger foreshortens as it turns under the palm."""
    pts, l = [(x, y)], length
    for k, part in enumerate((.45, .31, .24)):
        shrink = 1 - curl * (.25, .75, .95)[k]
        a += curl * (10, 16, 12)[k] * math.pi / 180
        x, y = x + math.cos(a) * l * part * shrink, y + math.sin(a) * l * part * shrink
        pts.append((x, y))
    return pts


def hand(x, y, s=220, angle=0, curl=.15, spread=.25, thumb=(38, .2), flip=False, skin="#dfb487", line=INK, sleeve=None, arm=2.2, bare=1.0, r=None, glove=None):
    """SVG of a hand with forearm; sleeve colour starts after `bare` hand lengths of skin."""
    c = glove or skin
    shade, w = dark(c, .25), 1.6
    curls = curl if isinstance(curl, (list, tuple)) else [curl] * 4
    g = ""
    if arm:
        g += path(capsule_d((0, 0), 17, (-100 * arm, 2), 34), skin, line, w)
        if r:
            g += teeth([(-4, 15), (-100 * min(arm, bare + .2), 27)], 13, shade, r, 9, 1, .7)
            g += path("".join(lens_d(-100 * bare * t, -12 - 10 * t, 26, 1.6, math.pi) for t in (.3, .62)), pale(skin, .5))
        if sleeve:
            g += path(f"M{-100 * bare} -36q-8 38 0 76L{-100 * arm - 40} 62V-58Z", sleeve, line, w)
            g += path(f"M{-100 * bare} -36q-8 38 0 76l-18 2q-8 -40 0 -80Z", dark(sleeve, .3))
            if r:
                g += teeth([(-100 * bare - 20, 40), (-100 * arm - 40, 60)], 26, dark(sleeve, .5), r, 13, 1, .7)
                g += path("".join(lens_d(-100 * bare - 30 - 40 * t, -24 + 7 * t, 60, 3, math.pi + .08) for t in range(3)), pale(sleeve, .4))
    palm = "M-10 -16C8 -20 30 -28 50 -27Q58 -20 56 0T48 24C30 24 6 20 -10 16Z"
    ta, tc = math.radians(-thumb[0]), thumb[1]
    tx, ty = 14 + math.cos(ta) * 30, -20 + math.sin(ta) * 30
    tip = (tx + math.cos(ta + tc * 1.4) * 26, ty + math.sin(ta + tc * 1.4) * 26)
    thumb_d = capsule_d((14, -12), 11, (tx, ty), 8.5) + capsule_d((tx, ty), 8.5, tip, 6.5)
    g += path(thumb_d, c, line, w)
    for (ky, kx, l, th), k, i in zip(_FINGERS, curls, range(4)):
        pts = _chain(kx - 4, ky, math.radians((i - 1.5) * 16 * spread), l, k)
        d = "".join(capsule_d(p, th - .5 * j, q, th - .5 * (j + 1)) for j, (p, q) in enumerate(zip(pts, pts[1:])))
        g += path(d, c, line, w)
        g += "".join(path(lens_d(px - 1, py - th * .7, th * 1.3, 1.2, 1.5), shade) for px, py in pts[1:3])
        if not glove and k < .55:
            ex, ey = pts[-1]
            g += path(f"M{ex - 2:.1f} {ey - 4:.1f}q8 0 8 4q0 4 -8 4q-4 -4 0 -8Z", pale(c, .5), shade, .6)
    g += path(palm, c)
    g += path("M-10 16C6 20 30 24 48 24Q54 14 55 4Q40 16 20 12T-10 10Z", shade)
    g += path("".join(lens_d(22, -17 + 11.5 * i, 26, 1.5, .03 * (i - 1.5)) for i in range(4)), dark(c, .16))
    g += path(f"M-10 -16C4 -19 20 -25 34 -27l0 {w + .6}C20 -23 4 -17 -10 -14Z", line)
    return at(x, y, g, s / 100, angle, flip) if not flip else f'<g transform="translate({x:.1f} {y:.1f}) rotate({angle:.1f}) scale({s / 100:.3f} {-s / 100:.3f})">{g}</g>'
