"""Close hands, tools, furniture and vehicles for the second set of scenes."""
import math

import kit
import parts_b as p
from parts_b import INK, CREAM, RED, WHEAT, at, bar, bars, cuts, disc, engrave, path, poly, rect, rope

SKIN, SHADE, GLOW = "#d8a576", "#9c6743", "#efcfa2"


def _limb(pts, widths, skin=SKIN, line=INK, lw=7):
    """A jointed finger: capsules with one contour."""
    d = "".join(kit.capsule_d(a, w0, b, w1) for a, b, w0, w1 in zip(pts, pts[1:], widths, widths[1:]))
    return path(d, line, f'stroke="{line}" stroke-width="{lw}" stroke-linejoin="round"') + path(d, skin)


def forearm(x0, y0, x1, y1, w0, w1, sleeve, r, bare=.35, skin=SKIN):
    """From the wrist (x0, y0) to beyond the picture; the sleeve begins after `bare` of it."""
    mx, my = x0 + (x1 - x0) * bare, y0 + (y1 - y0) * bare
    wm = w0 + (w1 - w0) * bare
    a = math.degrees(math.atan2(y1 - y0, x1 - x0))
    line = f'stroke="{INK}" stroke-width="7" stroke-linejoin="round"'
    d = bar(x0, y0, mx, my, w0, wm)
    out = path(d, skin, line) + p.clip(d, cuts(p.box_of([(x0 - 60, y0 - 60), (mx + 60, my + 60)]), r, SHADE, gap=11, angle=a + 80, length=(16, 44), width=4, much=.5, toward=(.2, .9)))
    d = bar(mx, my, x1, y1, wm * 1.3, w1 * 1.3)
    box = (min(mx, x1) - 120, min(my, y1) - 120, abs(mx - x1) + 240, abs(my - y1) + 240)
    out += path(d, sleeve, line) + p.clip(d, cuts(box, r, kit.dark(sleeve, .5), gap=17, angle=a + 68, length=(40, 110), width=6, much=.75, toward=(.2, .9)) + cuts(box, r, kit.pale(sleeve, .4), gap=24, angle=a + 8, length=(50, 130), width=5, much=.4, toward=(-.2, -.9)))
    ux, uy = math.cos(math.radians(a)), math.sin(math.radians(a))
    return out + bars([(mx, my, mx + ux * 26, my + uy * 26, wm * 1.42, wm * 1.42)], kit.dark(sleeve, .3))


def fist(r, thing="", skin=SKIN):
    """A hand closed round a rod that runs along y through (0, 0); the wrist leaves to the right at (150, 10)."""
    line = f'stroke="{INK}" stroke-width="7" stroke-linejoin="round"'
    back = p.smooth([(30, -84), (84, -92), (140, -52), (178, -34), (178, 58), (132, 66), (92, 92), (30, 88)])
    out = path(back, skin, line) + p.clip(back, cuts((40, -90, 140, 180), r, SHADE, gap=11, angle=70, length=(20, 56), width=5, much=.7, toward=(.4, .9)) + cuts((30, -90, 150, 90), r, GLOW, gap=14, angle=12, length=(20, 60), width=4, much=.4))
    out += thing
    for y, l, w in ((64, 44, 20), (24, 54, 23), (-20, 58, 24), (-64, 50, 22)):
        out += _limb([(64, y * 1.02), (16, y), (-l + 14, y + 3)], (w, w + 1, w - 4), skin)
        out += path(kit.lens_d(-l + 22, y + w * .3, l + 20, 4, -.03) + kit.lens_d(22, y - w * .6, 16, 3, 1.3), SHADE) + path(kit.lens_d(24, y - w * .55, 34, 3.4, .02), GLOW)
    return out + _limb([(96, -74), (40, -104), (-22, -96)], (27, 22, 17), skin) + path(kit.lens_d(-32, -104, 22, 6, .1), GLOW)


def pinch(r, thing="", skin=SKIN):
    """Thumb and first finger meet at (0, 0) over a small thing; the wrist leaves to the right at (215, -40)."""
    line = f'stroke="{INK}" stroke-width="7" stroke-linejoin="round"'
    out = ""
    for i, (dx, dy) in enumerate(((34, 66), (22, 44), (10, 22))):
        out += _limb([(150, -70 + i * 6), (92 + dx, -30 + dy * .3), (60 + dx, 10 + dy), (92 + dx, 38 + dy * .5)], (25, 23, 21, 17), skin)
    back = p.smooth([(96, -104), (150, -128), (212, -98), (240, -78), (240, 2), (196, 24), (150, 34), (104, -10)])
    out += path(back, skin, line) + p.clip(back, cuts((90, -130, 150, 170), r, SHADE, gap=11, angle=64, length=(20, 60), width=5, much=.8, toward=(.4, .9)) + cuts((90, -126, 150, 90), r, GLOW, gap=14, angle=20, length=(20, 60), width=4, much=.45))
    out += _limb([(186, 6), (112, 38), (58, 34), (8, 10)], (32, 25, 21, 15), skin) + thing
    out += _limb([(124, -92), (58, -88), (18, -52), (0, -8)], (27, 23, 20, 14), skin)
    out += path(kit.lens_d(62, -104, 50, 5, .05) + kit.lens_d(20, -72, 30, 4, -.7) + kit.lens_d(60, 18, 60, 4, .1), GLOW) + path(kit.lens_d(52, -74, 20, 4, 1.1) + kit.lens_d(14, -34, 22, 3.4, .5) + kit.lens_d(58, 48, 70, 4, .05), SHADE)
    return out


def cradle(r, thing="", skin=SKIN, thumb=True):
    """A hand from below that carries a thing: fingers in front of it, thumb on the far side; wrist at (160, 90)."""
    line = f'stroke="{INK}" stroke-width="7" stroke-linejoin="round"'
    out = (_limb([(120, 40), (104, -30), (84, -84)], (28, 22, 16), skin) if thumb else "") + thing
    palm = p.smooth([(-40, 28), (40, 10), (130, 20), (196, 70), (190, 150), (130, 140), (60, 110), (-20, 84)])
    out += path(palm, skin, line) + p.clip(palm, cuts((-40, 10, 240, 140), r, SHADE, gap=11, angle=20, length=(20, 70), width=5, much=.8, toward=(.3, .9)))
    for i, (x, y) in enumerate(((64, -22), (22, -34), (-22, -26), (-58, -4))):
        out += _limb([(x + 32, 66 - i * 3), (x + 4, 30), (x - 8, y)], (24, 22, 16), skin) + path(kit.lens_d(x - 10, y + 2, 44, 4, 1.2), GLOW) + path(kit.lens_d(x - 4, 36, 24, 4, .1), SHADE)
    return out


def support(r, thing="", skin=SKIN):
    """The same hand when what it carries hides the thumb."""
    return cradle(r, thing, skin, False)


# --- tools ---------------------------------------------------------------------

def caliper(s=1.0, open_=90, steel="#c9ccc6", dark="#4a5560"):
    """Vernier caliper, beam along x, fixed jaw at 0, jaws downwards."""
    o = path(f"M-14 -16H520V18H-14Z", steel, f'stroke="{INK}" stroke-width="6"')
    o += "".join(rect(20 + i * 12, -12, 2.4, 16 if i % 5 == 0 else 9, INK) for i in range(40))
    o += path("M-14 -16L-22 -64L4 -50V18V150L-16 168Q-40 80 -40 18L-40 -16Z", steel, f'stroke="{INK}" stroke-width="6"')
    o += path(f"M{open_} -50L{open_ + 26} -64L{open_ + 30} -24H{open_ + 170}V34H{open_ + 44}Q{open_ + 40} 90 {open_ + 16} 168L{open_ - 4} 150Z", steel, f'stroke="{INK}" stroke-width="6" stroke-linejoin="round"')
    o += "".join(rect(open_ + 52 + i * 11, 20, 2.4, 11, INK) for i in range(10)) + disc(open_ + 120, -30, 13, dark)
    o += path(f"M{open_ + 50} -8h110v16h-110z", dark) + path("M-30 20q2 60 14 110l5 0q-10 -60 -9 -110z", "#f4f0e2")
    return at(o, 0, 0, s)


def gear(x, y, rad, n, fill, r, cut, hub=None, turn=0.0):
    pts = []
    for i in range(n):
        a = turn + i / n * math.tau
        for da, k in ((-.32, .86), (-.2, 1), (.2, 1), (.32, .86)):
            b = a + da * math.tau / n
            pts.append((x + math.cos(b) * rad * k, y + math.sin(b) * rad * k))
    o = poly(pts, fill, f'stroke="{INK}" stroke-width="5" stroke-linejoin="round"') + p.clip(p.pd(pts), cuts((x - rad, y - rad, rad * 2, rad * 2), r, cut, gap=rad * .09, angle=35, length=(rad * .2, rad * .6), width=rad * .022, much=.9, toward=(.7, .7)))
    o += disc(x, y, rad * .6, INK) + disc(x, y, rad * .56, fill) + p.clip(f"M{x - rad * .56} {y}a{rad * .56} {rad * .56} 0 1 1 {rad * 1.12} 0a{rad * .56} {rad * .56} 0 1 1 {-rad * 1.12} 0Z", cuts((x - rad * .56, y - rad * .56, rad * 1.12, rad * 1.12), r, cut, gap=rad * .08, angle=-50, length=(rad * .15, rad * .4), width=rad * .02, much=.9, toward=(.7, .7)))
    return o + disc(x, y, rad * .24, INK) + disc(x, y, rad * .13, hub or kit.dark(fill, .6))


def toolbox(r, body=RED, fallen=False):
    """An open box, 420 wide, tools standing in it; base on y = 0."""
    o = bars([(-150, -150, -190, -330, 22), (60, -150, 96, -350, 20)], "#c58a4a") + path("M-214 -330l44 -10l14 -60l-60 14z", "#59636b")
    o += path("M72 -350h56l-6 -40h-40z", "#59636b") + bars([(-80, -150, -96, -380, 16)], "#aeb3ae") + path("M-122 -380q-8 -44 22 -52l-4 30l16 8l16 -22q14 32 -14 48z", "#aeb3ae", f'stroke="{INK}" stroke-width="4"')
    o += bars([(0, -140, -8, -270, 40, 34)], WHEAT) + bars([(-8, -270, -10, -380, 10, 8)], "#aeb3ae") + bars([(150, -140, 170, -300, 12)], "#59636b")
    o += engrave("M-220 -160H220L206 0H-206Z", body, (-220, -160, 440, 160), r, kit.dark(body, .5), gap=14, angle=8, length=(40, 130), width=5, much=.9, toward=(.8, .4))
    o += cuts((-210, -150, 200, 70), r, kit.pale(body, .4), gap=16, length=(40, 120), width=4, much=.5) + rect(-226, -172, 452, 22, INK) + rect(-34, -140, 68, 44, INK) + rect(-24, -132, 48, 12, "#aeb3ae")
    return o


def vice(r, steel="#5d6b78"):
    """A bench vice, jaws on top at (0, -190), base on y = 0."""
    o = path("M-110 0V-34H-60L-50 -96H70L84 -34H130V0Z", steel, f'stroke="{INK}" stroke-width="6"')
    o += engrave("M-130 -96Q-134 -190 -84 -196H-10V-150H110Q124 -150 124 -96Z", steel, (-134, -196, 260, 100), r, "#2b343c", gap=11, angle=20, length=(30, 80), width=5, much=.9, toward=(.5, .7))
    o += engrave("M16 -150V-196H84Q124 -190 130 -150Z", steel, (16, -196, 114, 46), r, "#2b343c", gap=10, angle=20, length=(20, 50), width=4, much=.8)
    o += bars([(124, -122, 230, -122, 22), (216, -180, 216, -66, 10)], "#aeb3ae") + disc(216, -180, 10, "#aeb3ae") + disc(216, -66, 10, "#aeb3ae")
    return o + cuts((-120, -190, 100, 50), r, "#b9c4c8", gap=11, length=(20, 60), width=3, much=.5)


# --- furniture -----------------------------------------------------------------

def stool(x, y, h, c=INK):
    return bars([(x - h * .34, y, x - h * .26, y - h, h * .09), (x + h * .34, y, x + h * .26, y - h, h * .09), (x - h * .3, y - h * .45, x + h * .3, y - h * .45, h * .07)], c) + rect(x - h * .4, y - h * 1.06, h * .8, h * .13, c)


def table(x, y, w, h, top, r, leg=INK, thick=22):
    return bars([(x + 16, y, x + 22, y - h, 18), (x + w - 16, y, x + w - 22, y - h, 18)], leg) + engrave(f"M{x - 14} {y - h - thick}h{w + 28}v{thick}h{-w - 28}Z", top, (x - 14, y - h - thick, w + 28, thick), r, kit.dark(top, .5), gap=8, length=(60, 180), width=3, much=.6) + rect(x + 8, y - h, w - 16, 12, kit.dark(top, .5))


def fan(x, y, s, cage="#3c464c", blade="#9fc0c0"):
    """Standing electric fan."""
    o = bars([(0, 0, 0, -300, 14)], INK) + path("M-70 0Q0 -40 70 0Z", INK) + disc(0, -380, 108, cage) + disc(0, -380, 98, "#e9e2cc")
    for a in (10, 130, 250):
        o += f'<g transform="translate(0 -380) rotate({a})"><path d="M0 0Q-50 -30 -30 -86Q34 -96 30 -40Z" fill="{blade}"/><path d="M4 -8Q24 -40 10 -84L26 -70Q40 -40 4 -8Z" fill="{kit.dark(blade, .35)}"/></g>'
    o += "".join(f'<circle cx="0" cy="-380" r="{q}" fill="none" stroke="{cage}" stroke-width="2.5"/>' for q in (32, 54, 76)) + "".join(bars([(math.cos(a / 8 * math.pi) * 20, -380 + math.sin(a / 8 * math.pi) * 20, math.cos(a / 8 * math.pi) * 98, -380 + math.sin(a / 8 * math.pi) * 98, 2.4)], cage) for a in range(16)) + disc(0, -380, 18, RED)
    return at(o, x, y, s)


def melon(x, y, s, r, cutface=False):
    if cutface:
        o = path("M-150 0A150 140 0 0 0 150 0Z", "#2f6a46") + path("M-136 0A136 124 0 0 0 136 0Z", "#e8e6bf") + path("M-122 0A122 108 0 0 0 122 0Z", "#c9402c")
        o += "".join(path(f"M{math.cos(a) * q - 4:.0f} {math.sin(a) * q * .88:.0f}q4 -16 8 0q-4 8 -8 0z", INK) for a, q in ((.4, 60), (.9, 84), (1.5, 56), (2.1, 88), (2.7, 62), (1.5, 92), (.25, 98), (2.9, 96)))
        return at(o, x, y, s, r.uniform(-12, 12))
    o = engrave("M-150 -120A150 128 0 1 1 150 -120A150 128 0 1 1 -150 -120Z", "#3b7a4c", (-150, -250, 300, 256), r, "#7fae6a", gap=13, angle=60, length=(20, 60), width=4, much=.8, toward=(-.7, -.7))
    for k in (-100, -50, 0, 50, 100):
        o += rope([(k * .2, -246), (k * 1.05, -190), (k * 1.3, -120), (k * 1.05, -50), (k * .2, 4)], 5, "#16392a", 5)
    return at(o, x, y, s)


def thermos(x, y, s, r, c="#b5301f"):
    o = engrave("M-48 0V-190Q-48 -222 -22 -230H22Q48 -222 48 -190V0Z", c, (-48, -230, 96, 230), r, kit.dark(c, .5), gap=11, angle=86, length=(40, 100), width=4, much=.9, toward=(1, 0))
    o += rect(-24, -262, 48, 34, "#d8cfb4") + rect(-52, -20, 104, 20, INK) + rect(-50, -180, 100, 8, "#f0e2c4") + rope([(48, -190), (92, -170), (92, -90), (48, -70)], 11, INK)
    return at(o, x, y, s)


# --- vehicles -------------------------------------------------------------------

def scooter(x, y, s, box=WHEAT, body="#2c4a66", rider="", flip=False, lamp=None):
    """Electric delivery scooter, facing right, wheels on y = 0, 300 long."""
    o = ""
    for wx in (-110, 120):
        o += disc(wx, -42, 42, INK) + disc(wx, -42, 22, "#8d949a") + disc(wx, -42, 9, INK)
    o += path("M-170 -78Q-150 -120 -60 -116L-20 -112L-6 -66H60L92 -190L116 -200L126 -92L150 -70L120 -58L96 -62L70 -34H-50Q-62 -90 -110 -92Q-150 -90 -170 -78Z", body, f'stroke="{INK}" stroke-width="4"')
    o += path("M-140 -122H-10L-4 -140Q-60 -152 -140 -142Z", INK) + bars([(104, -198, 76, -236, 12), (76, -236, 40, -232, 12)], INK) + path("M104 -204l26 -4l4 26l-26 2z", lamp or CREAM, f'stroke="{INK}" stroke-width="4"')
    o += path("M-190 -150H-66V-270H-190Z", box, f'stroke="{INK}" stroke-width="5"') + rect(-190, -246, 124, 10, INK) + rect(-182, -232, 50, 60, kit.pale(box, .5)) + path("M100 -150l14 -2l6 60l-8 2z", kit.pale(body, .5))
    return at(o + rider, x, y, s, flip=flip)


def truck(x, y, s, cab, bed, r, load=""):
    """Small lorry facing right, 560 long, wheels on y = 0."""
    o = load + engrave("M-330 -150H110V-60H-330Z", bed, (-330, -150, 440, 90), r, kit.dark(bed, .5), gap=14, angle=88, length=(40, 80), width=5, much=.6) + rect(-338, -156, 452, 12, INK) + rect(-330, -66, 560, 22, INK)
    o += path("M120 -56V-240Q122 -252 136 -252H214Q228 -250 234 -232L252 -150L262 -140V-56Z", cab, f'stroke="{INK}" stroke-width="5"') + path("M150 -232H208L226 -156H150Z", "#bcd0cc", f'stroke="{INK}" stroke-width="5"') + path("M160 -226h16l-14 60h-8v-40z", "#f4f0e2") + rect(150, -136, 30, 8, INK) + rect(240, -110, 24, 22, WHEAT) + bars([(142, -150, 142, -70, 3)], INK)
    for wx in (-230, 190):
        o += path(f"M{wx - 62} -56q4 -54 62 -54t62 54z", INK) + disc(wx, -44, 46, INK) + disc(wx, -44, 20, "#b7b4a4") + disc(wx, -44, 8, INK)
    return at(o, x, y, s)


def bicycle(x, y, s, c=INK, flip=False):
    o = "".join(f'<circle cx="{wx}" cy="-56" r="54" fill="none" stroke="{INK}" stroke-width="6"/>' + "".join(bars([(wx, -56, wx + math.cos(a) * 52, -56 + math.sin(a) * 52, 1.6)], INK) for a in [i / 5 * math.pi for i in range(10)]) for wx in (-92, 92))
    o += bars([(-92, -56, -34, -140, 7), (-34, -140, 66, -140, 7), (-92, -56, -14, -56, 6), (-14, -56, -40, -160, 7), (-14, -56, 66, -140, 7), (92, -56, 62, -172, 7)], c) + path("M-66 -166h52l6 12h-50z", INK) + rope([(62, -172), (44, -190), (30, -184)], 7, INK) + disc(-14, -56, 14, INK)
    return at(o, x, y, s, flip=flip)


def umbrella(x, y, w, c, r, pole=0):
    h = w * .36
    o = bars([(x, y - h, x, y + pole, 8)], INK) if pole else ""
    d = f"M{x - w / 2} {y}Q{x - w * .44} {y - h} {x} {y - h * 1.05}Q{x + w * .44} {y - h} {x + w / 2} {y}Q{x + w * .37} {y - h * .2} {x + w * .25} {y}Q{x + w * .12} {y - h * .2} {x} {y}Q{x - w * .12} {y - h * .2} {x - w * .25} {y}Q{x - w * .37} {y - h * .2} {x - w / 2} {y}Z"
    o += path(d, c, f'stroke="{INK}" stroke-width="4"') + p.clip(d, cuts((x, y - h * 1.1, w / 2, h * 1.1), r, kit.dark(c, .45), gap=12, angle=60, length=(20, 60), width=5, much=.8))
    return o + rope([(x, y - h), (x - w * .2, y - h * .6), (x - w * .25, y)], 3, INK) + rope([(x, y - h), (x + w * .2, y - h * .6), (x + w * .25, y)], 3, INK) + bars([(x, y - h * 1.04, x, y - h * 1.18, 5)], INK)


def with_arm(hand, r, to, sleeve, thing="", bare=.3, skin=SKIN, w0=88, w1=120):
    """A close hand and its arm: the wrist is patched over so that no line cuts it off."""
    x, y = {fist: (165, 10), pinch: (226, -40), cradle: (176, 100), support: (176, 100)}[hand]
    a = math.atan2(to[1] - y, to[0] - x)
    ux, uy = math.cos(a), math.sin(a)
    patch = bar(x - ux * 34, y - uy * 34, x + ux * 30, y + uy * 30, w0 - 16, w0 - 8)
    shade = cuts((x - 30, y - 40, 60, 80), r, SHADE, gap=12, angle=math.degrees(a) + 78, length=(16, 30), width=4, much=.6)
    return forearm(x, y, *to, w0, w1, sleeve, r, bare, skin) + hand(r, thing, skin) + path(patch, skin) + p.clip(patch, shade)
