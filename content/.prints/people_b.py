"""Sitters 14 to 26."""
import math
import kit
import grounds2 as G
import headgear as W
import hair as H
import outfits as O
import props as P
from block import tint
from people_a import eyes, EDGE, WOMAN
from sitters import Sitter, brim_shadow

INK, CREAM, C = kit.INK, "#f3e6cc", kit.INKS


def feng():
    s = Sitter("demo-feng", "mid", dict(temple=.78, cheek=.80, jaw=.64, chin=.36, nosew=1.0, bone=1.1), (25, -1, 5), dict(wide=.88), facing=20)
    O.coat(s, "#3f6f8f")
    O.patch(s, "coat", s.on.area([(-2.2, 1.4), (2.2, 1.4), (2.2, 2.36), (0, 2.7), (-2.2, 2.36)], "#e9dfc8") + s.on.area([(-2.2, 2.36), (0, 2.7), (2.2, 2.36), (2.2, 2.5), (0, 2.84), (-2.2, 2.5)], "#d9722e"))
    O.stand(s, "#3f6f8f", gap=14, height=.30, low=1.84, spread=1.06)
    O.placket(s, 1.95, zipper=True)
    s.bare(brim_shadow(-.40, -.1, .4), ears=False)
    shell, peak = W.ride_helmet(s.head)
    s.wear("shell", tint("#2f5d7c", hi=.95, glow=.86, lines=.2), shell, every=3).wear("peak", tint(INK, INK, "#8d8577", lines=-1, hi=.8), peak, every=0)
    s.cut("shell", kit.ribbon(s.view.flat([s.head.around(y, 8, .25) for y in [-1.3 + i * .08 for i in range(9)]]), [14, 30], CREAM))
    s.wear("strap", tint(INK, lines=-1, hi=2), *[H.tube([s.head.on(k * .76, .25, .02), s.head.on(k * .70, .6, .03), s.head.on(k * .42, 1.0, .03), s.head.on(k * .1, 1.13, .02)], [.035, .035], 6) for k in (-1, 1)], every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.074, smile=.4, fold=.03), brow=dict(thick=13, arch=.05)), f.nose(side=1), f.mouth(smile=.075, w=.29, open=.085, thick=.035, lower=.05), f.folds(3))
    return s.finish(G.parcels, C["wheat"], seed=24, front=P.parcel(s.rnd))


def chen():
    s = Sitter("demo-chen", "fair", dict(temple=.80, cheek=.82, jaw=.70, chin=.38, fat=.3, nose=.95, hook=.2, brow=.6), (-24, 2, -3), dict(wide=.84, neck=.92, bust=.08), hair="salt", soft=True, mirror=True, facing=-18)
    O.coat(s, "#f1e8d4", lines=.28)
    O.lapels(s, "#f6efdf", shirt="#4f8d8f", bottom=2.9, wide=.82)
    O.collar(s, "#5f9c9c", tip=(.34, 2.12))
    O.pocket(s, .8, 2.86, pens=(INK, "#b5301f"))
    s.bare()
    side = lambda a: H.ease(a, [(-180, .72), (-100, .62), (-76, .40), (-60, -.05), (-46, -.60), (-30, -.86), (-8, -.80), (20, -.60), (46, -.40), (58, -.05), (74, .38), (100, .60), (180, .72)])
    s.hair(side, lambda a, t: .15 + .06 * t * min(1, abs(a) / 60), .03)
    s.wear("frame", tint("#8a6a2e", "#8a6a2e", "#8a6a2e", lines=-1, hi=2), *W.spectacles(s.head, "square", r=.21, thick=.018), every=0)
    O.stethoscope(s)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.072, fold=.045, crow=2, bag=4, lid=6), brow=dict(thick=9, arch=.06, y=-.33)), f.nose(side=1, ridge=.5, nostril=5), f.mouth(smile=.05, w=.25, colour="#a4503f", thick=.035, lower=.05), f.folds(4))
    return s.finish(G.medicine_drawers, C["teal"], seed=25)


def chu():
    s = Sitter("demo-chu", "mid", dict(temple=.79, cheek=.83, jaw=.66, chin=.34, nose=.92, nosew=1.0, brow=.6, bone=1.15), (29, 1, -3), dict(wide=.82, neck=.9, bust=.12), soft=True, facing=22, scale=206)
    O.coat(s, "#7f95a0")
    O.opening(s, 2.15, .24)
    O.collar(s, "#93a8b0", tip=(.40, 2.22))
    O.apron(s, "#efe4cb", top=2.5, half=.66)
    O.patch(s, "coat", "".join(s.on.area([(x, 2.75), (x + .12, 2.75), (x + .12, 2.87), (x, 2.87)], C["cinnabar"], line=None) for x in (-.5, -.26, -.02, .22, .42)))
    s.bare().hair(WOMAN, .07)
    cloth = tint("#f2e8d2", "#c4b595", "#fffaf0", INK, cut=.42, lines=.26, hi=2)
    edge = H.mirrored([(0, -.86), (36, -.80), (60, -.58), (84, -.22), (110, .30), (180, .70)])
    s.wear("kerchief", cloth, H.cap(s.head, edge, lambda a, t: .20 + .05 * (abs(a) > 100) * t, .0, s.rnd), lines="v", every=4)
    s.wear("kerchief", cloth, H.tube([s.head.around(.45, 150, .3), (.5, .8, -1.1), (.75, 1.1, -1.05)], [.10, .18, .03], 8), H.tube([s.head.around(.45, 190, .3), (.2, .9, -1.2), (.25, 1.3, -1.15)], [.10, .18, .03], 8), every=3)
    s.cut("kerchief", "".join(kit.disc(*s.view.place(s.head.around(y, a + (i % 2) * 9, .21))[:2], 8, C["cinnabar"]) for i, y in enumerate((-1.28, -1.12, -.95, -.78, -.6, -.4, -.2, 0, .2, .4)) for a in range(-180, 180, 18)))
    f = s.face
    s.skin_marks(eyes(f, dict(open=.082, fold=.035, crow=1, gaze=(.015, 0)), brow=dict(thick=10, arch=.06)), f.nose(side=1, ridge=.4, nostril=5), f.mouth(smile=.045, w=.25, colour="#a5483a", thick=.042, lower=.055), f.folds(3))
    return s.finish(G.looms, C["cinnabar"], seed=26, front=P.bobbins(s.rnd))


def wei():
    s = Sitter("demo-wei", "deep", dict(temple=.83, cheek=.88, jaw=.80, chin=.46, fat=.6, nosew=1.2, nose=1.1, brow=1.3), (-35, -4, 0), dict(wide=.95, neck=1.2), facing=-20, hair="salt", scale=220)
    O.coat(s, "#3d5a73")
    O.vest(s, "#dd6b22", "#efe2b6", stripes=((3.0, 3.18),))
    O.collar(s, "#48667f", tip=(.40, 2.20))
    O.patch(s, "coat", s.on.area([(.86, 2.0), (1.12, 2.0), (1.12, 2.5), (.86, 2.5)], INK) + s.on.line([(1.06, 2.0), (1.1, 1.7)], [8, 6], INK) + "".join(s.on.line([(.91, 2.1 + i * .07), (1.07, 2.1 + i * .07)], [3, 3], CREAM) for i in range(3)) + s.on.line([(.96, 2.5), (.9, 2.9), (1.05, 3.2), (.95, 3.6)], [6, 6]))
    s.bare(brim_shadow(-.34, -.12)).hair(EDGE, .05)
    s.wear("hat", tint("#e0a52e", "#a06d14", "#f3d58c", INK, cut=.42, hi=.95, lines=.22), *W.hard_hat())
    f = s.face
    s.skin_marks(eyes(f, dict(open=.062, smile=.3, fold=.045, crow=3, bag=5), brow=dict(thick=17, arch=.05, fray=4)), f.nose(side=1, nostril=8), f.mouth(smile=.05, w=.27, y=.72, thick=.02), f.moustache(INK, w=.26, y=.60, thick=.085, droop=.015), f.folds(5))
    return s.finish(G.port, C["steel"], seed=27)


def jiang():
    s = Sitter("demo-jiang", "mid", dict(temple=.79, cheek=.84, jaw=.71, chin=.38, fat=.9, nose=.88, nosew=1.05, brow=.4), (13, 5, 6), dict(wide=.84, neck=.92, bust=.10), hair="salt", soft=True, at=(450, 500), facing=-6)
    O.coat(s, "#c98a86")
    O.stand(s, "#b8706c", gap=12, height=.22, low=1.80, spread=1.0)
    s.cut("coat", s.on.line([(0, 1.86), (.14, 2.1), (.5, 2.36), (1.0, 2.5)], [6, 6], kit.dark("#c98a86", .5)), "".join(s.on.button(x, y, "#f1dfc0", .06) for x, y in ((.04, 1.96), (.34, 2.28), (.78, 2.46))))
    O.pocket(s, -.62, 2.7, w=.56)
    O.lanyard(s, CREAM, card="#f6efdf", y=2.8)
    s.bare().hair([(0, -.82), (30, -.78), (50, -.46), (64, -.06), (78, .06), (95, .26), (180, .66)], lambda a, t: .11 * min(1, (1 - t) * 5 + .3) + .02, .01)
    s.block.add(H.ball(s.head, (-.05, -1.45, -.55), .36, (1.1, .85, 1)), "hair", s.view, "v", 2)
    s.cut("hair", kit.ribbon([(440, 190), (470, 178), (505, 192)], [2, 9, 2], "#b5301f"))
    f = s.face
    s.skin_marks(eyes(f, dict(open=.064, smile=.6, fold=.045, crow=3, bag=4), brow=dict(thick=9, arch=.06, tilt=-.02)), f.nose(side=1, ridge=.35, nostril=5), f.mouth(smile=.07, w=.27, open=.05, colour="#a9503f", thick=.035, lower=.05), f.folds(4), f.forehead(2, 3))
    return s.finish(G.moon_gate, C["pine"], seed=28)


def shen():
    s = Sitter("demo-shen", "warm", dict(temple=.80, cheek=.80, jaw=.64, chin=.38, long=1.05, nosew=1.1, nosel=1.1, hook=.3, bone=1.5, socket=1.4), (-23, 8, -3), dict(wide=.86, neck=.9, slope=.06), hair="white", facing=10)
    O.coat(s, "#4c5a66")
    O.stand(s, "#3f4b55", gap=10, height=.24, low=1.80, spread=1.0)
    s.cut("coat", "".join(s.on.line([(-.22, 2.1 + i * .5), (.22, 2.1 + i * .5)], [9, 9], "#1f2529") + s.on.button(0, 2.1 + i * .5, "#c9a25a", .06) for i in range(4)), s.on.line([(0, 1.9), (0, 4.2)], [4, 4]))
    s.bare(ear=1.25).hair([(0, -1.28), (30, -1.26), (48, -1.1), (60, -.70), (70, -.22), (82, .0), (94, .3), (180, .68)], .08, .04)
    beard = tint("#ece2ce", "#b5a88f", "#fbf5e6", "#85786a", cut=.36, hi=2, lines=.44, glow=.86)
    rows = []
    for i in range(25):
        t = i / 24
        y = .80 + 1.0 * t
        half = (.52 - .05 * t) * (1 - max(0, t - .45) ** 1.3 * 1.9) + .01
        rows.append([s.head.warp((x := half * (-1 + 2 * j / 24), y + .10 * math.cos(j * 1.9) * t - .16 * abs(-1 + 2 * j / 24) ** 2.2 * (1 - t), s.head.on(min(.6, abs(x)) * (1 if x > 0 else -1), min(1.02, y))[2] + .06 + .10 * math.sin(math.pi * min(1, t * 1.5)) - .22 * t * t - .1 * (abs(x) / .5) ** 2)) for j in range(25)])
    s.wear("beard", beard, rows, lines="v", every=2)
    f = s.face
    white = "#f1e8d6"
    s.skin_marks(eyes(f, dict(open=.058, smile=.3, fold=.05, crow=3, bag=6, gaze=(-.02, .015)), brow=dict(thick=15, fill=white, fray=7, tilt=-.035, tail=.6, arch=.06)), f.nose(side=1, nostril=8), f.mouth(smile=.03, w=.22, y=.70, thick=.02, lower=.035), f.forehead(4, 5, y=-.85), f.folds(6), f.cheek(1, 4), f.cheek(-1, 3, width=4), f.moustache(white, w=.34, y=.58, thick=.08, droop=.16))
    return s.finish(G.lattice, C["wheat"], seed=29, front=P.carving(s.rnd))


def han():
    s = Sitter("demo-han", "tan", dict(temple=.82, cheek=.84, jaw=.80, chin=.50, nosew=1.05, brow=1.4, bone=1.2, chinout=.03), (4, -3, 0), dict(wide=.95, neck=1.25), facing=-14, scale=222)
    O.coat(s, kit.mix(C["steel"], INK, .35))
    O.stripes(s, "#e8d9a0", (3.0,), .2)
    O.stripes(s, "#d9a52e", (2.96, 3.2), .06)
    O.stand(s, kit.mix(C["steel"], INK, .35), gap=18, height=.30, low=1.86, spread=1.1)
    O.placket(s, 2.0, zipper=True)
    O.patch(s, "coat", s.on.both([(.95, 1.62), (1.55, 1.86), (1.5, 2.06), (.9, 1.82)], "#d9a52e"))
    O.pocket(s, .7, 2.4, w=.5, h=.42, flap=True)
    s.bare(ear=1.05, out=1.15).hair([(0, -.82), (34, -.82), (48, -.70), (56, -.36), (66, -.14), (80, -.1), (92, .1), (180, .5)], lambda a, t: .09 * min(1, (1 - t) * 3 + .35), .045, 1)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.072, fold=.03), brow=dict(thick=18, arch=.035, tilt=.02)), f.nose(side=1), f.mouth(smile=.045, w=.28, thick=.04), f.folds(3))
    return s.finish(G.hose_room, C["brick"], seed=30, front=P.hose(s.rnd))


def yang():
    s = Sitter("demo-yang", "warm", dict(temple=.79, cheek=.83, jaw=.66, chin=.35, nose=.88, nosew=1.05, brow=.5, bone=1.2), (-17, -3, -6), dict(wide=.82, neck=.9, bust=.12), soft=True, at=(450, 500), facing=16)
    O.coat(s, C["indigo"])
    O.dots(s, "#c9cbe0", step=.34, r=.035)
    O.stand(s, kit.dark(C["indigo"], .25), gap=9, height=.22, low=1.80, spread=1.0)
    s.cut("coat", s.on.line([(0, 1.86), (.2, 2.16), (.7, 2.4), (1.05, 2.5)], [10, 10], CREAM), "".join(s.on.button(x, y, C["cinnabar"], .06) for x, y in ((.05, 1.98), (.42, 2.3), (.86, 2.47))))
    s.block.inks["strap2"] = O.cloth("#a9793d")
    O.patch(s, "coat", s.on.both([(.72, 1.5), (.94, 1.6), (1.04, 2.6), (1.2, 4.2), (1.0, 4.2), (.84, 2.6)], "#b98a48", width=4))
    s.bare(brim_shadow(-.30, -.16, .42)).hair(WOMAN, .05)
    for k in (-1, 1):
        pts = [s.head.around(.55, k * 100, .12), (k * .78, .95, .0), (k * .74, 1.35, .30), (k * .70, 1.8, .42), (k * .66, 2.3, .52), (k * .62, 2.5, .5)]
        from features import smooth
        p = smooth(pts, 8)
        s.block.add(H.tube(p, [.15 + .035 * (i % 4 < 2) for i in range(len(p) - 6)] + [.06, .14, .05], 10), "hair", s.view, "u", 3)
        x, y, _ = s.view.place((k * .66, 2.28, .52))
        s.cut("hair", kit.rect(x - 30, y - 9, 60, 22, C["cinnabar"]))
    crown, brim = W.straw_hat()
    s.wear("straw", tint("#e2bd70", "#a67a35", "#f4dca2", "#6b4a1c", cut=.42, hi=2, lines=.36, glow=.82), crown, brim, every=2)
    s.cut("straw", kit.ribbon(s.view.flat(W.ring(.945, -.70, -.14, 1.2)[18:55]), [24, 24], C["cinnabar"]))
    f = s.face
    s.skin_marks(eyes(f, dict(open=.078, smile=.2, fold=.035, crow=1), brow=dict(thick=10, arch=.06)), f.nose(side=1, ridge=.35, nostril=5), f.mouth(smile=.065, w=.26, open=.05, colour="#a84a38", thick=.04, lower=.05), f.folds(3), "".join(f.blush(k, "#bd7048") for k in (-1, 1)))
    return s.finish(G.tea_hills, C["pine"], seed=31, front=P.tea_basket(s.rnd))


def zhu():
    s = Sitter("demo-zhu", "mid", dict(temple=.79, cheek=.81, jaw=.68, chin=.40, nosew=1.1, bone=1.15), (20, 1, -6), dict(wide=.88), mirror=True, facing=8, scale=206)
    O.coat(s, "#d8c9a8")
    O.neckline(s, 1.94, .50, band="#c9b78f")
    O.apron(s, "#3c5a74", top=2.42, half=.74, strap=.2)
    O.patch(s, "coat", s.on.button(-.64, 2.52, "#d9a52e", .09) + s.on.button(.64, 2.52, "#d9a52e", .09) + s.on.area([(-.34, 2.72), (.34, 2.72), (.34, 3.2), (0, 3.3), (-.34, 3.2)], "#466887") + s.on.area([(.06, 2.45), (.16, 2.45), (.16, 2.9), (.06, 2.9)], "#cfc6b4") + s.on.line([(.11, 2.3), (.11, 2.5)], [16, 10], "#cfc6b4", False))
    s.bare(ear=1.0).hair([(0, -.74), (30, -.70), (48, -.48), (64, -.06), (78, .0), (92, .15), (180, .55)], .08, .05)
    d, visor = W.soft_cap(r=.90, base=-.66, back=True)
    s.wear("cap", tint("#c8523a", glow=.84, hi=2), d, visor, every=3)
    s.cut("cap", kit.ribbon(s.view.flat(W.ring(.905, -.84)[22:51]), [4, 4], INK), "".join(kit.ribbon(s.view.flat([W.ring(.91 * math.sin(math.acos(min(1, q))), -.66 - .81 * q)[36 + a] for q in [i / 10 for i in range(1, 11)]]), [4, 4], kit.dark("#c8523a", .5)) for a in (-12, 0, 12)))
    f = s.face
    smudge = "".join(f.line([(-.58 + i * .07, .30 + i * .03), (-.5 + i * .07, .22), (-.42 + i * .07, .2)], [2, 9, 1], "#5a4a40") for i in range(3))
    s.skin_marks(smudge, eyes(f, dict(open=.078, smile=.3, fold=.03), brow=dict(thick=14, arch=.05)), f.nose(side=1), f.mouth(smile=.075, w=.29, open=.08, thick=.035, lower=.05), f.folds(3))
    return s.finish(G.garage, C["indigo"], seed=32, front=P.tyre_iron(s.rnd))


def qin():
    s = Sitter("demo-qin", "tan", dict(temple=.78, cheek=.81, jaw=.68, chin=.40, long=1.1, nosel=1.12, nose=1.1, hook=.4, bone=1.4), (18, -7, 0), dict(wide=.92, neck=1.05), facing=26, scale=206)
    O.coat(s, "#33475a")
    O.vest(s, "#e3c53a", "#f0ead6", stripes=((2.86, 3.0), (3.22, 3.36)), shoulder=True)
    O.collar(s, "#415a70", tip=(.40, 2.2))
    s.bare(brim_shadow(-.34, -.1), chin=1.54).hair(EDGE, .05)
    s.wear("hat", tint("#df6a22", "#97400f", "#f3a868", INK, cut=.42, hi=.95, lines=.22), *W.hard_hat(peak=.26, side=.10))
    s.wear("lamp", tint("#3a3430", INK, "#6b5f55", lines=-1, hi=2), H.ball(s.head, (0, -.98, 1.02), .17, (1, .9, .5)), every=0)
    s.wear("lens", tint("#f4e3a8", "#d9b85c", lines=-1, hi=2), H.ball(s.head, (0, -.98, 1.07), .12, (1, .9, .5)), every=0)
    s.wear("strap", tint(INK, lines=-1, hi=2), *[H.tube([s.head.on(k * .76, -.2, .03), s.head.on(k * .76, .3, .03), s.head.on(k * .62, .72, .03), s.head.on(k * .3, 1.1, .02), s.head.on(0, 1.14, .02)], [.03, .03], 6) for k in (-1, 1)], every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.066, fold=.04, crow=2, gaze=(.02, -.01)), brow=dict(thick=15, arch=.045)), f.nose(side=1, nostril=7), f.mouth(smile=.045, w=.26, thick=.03), f.folds(5, long=1.2), f.cheek(1, 3), f.cheek(-1, 2, width=4))
    return s.finish(G.rails, C["steel"], seed=33, front=P.lantern(s.rnd))


def you():
    s = Sitter("demo-you", "fair", dict(temple=.80, cheek=.81, jaw=.63, chin=.34, nose=.82, nosew=.9, nosel=.94, brow=.3, fat=.3), (-15, 1, 6), dict(wide=.78, neck=.84, bust=.10), soft=True, facing=-8)
    O.coat(s, "#f0e4cb", lines=.26)
    O.stripes(s, "#4f8d8f", [1.6 + i * .3 for i in range(10)], .1)
    O.neckline(s, 1.96, .50, band=CREAM)
    O.apron(s, "#e0a52e", top=2.5, half=.70)
    O.patch(s, "coat", "".join(s.on.button(.13 * math.cos(a), 2.93 + .13 * math.sin(a), CREAM, .085, None) for a in (0, 1.05, 2.09, 3.14, 4.19, 5.24)) + s.on.button(0, 2.93, C["cinnabar"], .07, None))
    s.bare()
    fringe = lambda a: H.ease(abs(a), [(0, -.42), (30, -.40), (46, -.30), (58, .0), (66, .34), (74, .30), (84, .10), (100, .3), (180, .6)])
    s.hair(fringe, lambda a, t: .12 + .03 * math.cos(math.radians(2 * a)), .05)
    tail = [(.1, -1.0, -1.1), (.55, -1.15, -1.35), (.95, -.8, -1.4), (1.12, -.1, -1.3), (1.08, .5, -1.15), (.98, .95, -1.05)]
    from features import smooth
    s.block.add(H.tube(smooth(tail, 6), [.16, .26, .30, .27, .18, .02], 12), "hair", s.view, "v", 1)
    x, y, _ = s.view.place((.42, -1.14, -1.3))
    s.cut("hair", kit.disc(x, y, 22, "#e0a52e"))
    f = s.face
    s.skin_marks(eyes(f, dict(open=.096, fold=.03, lash=1, lid=7, w=.16, smile=.2), brow=dict(thick=9, arch=.05, y=-.31)), f.nose(side=1, ridge=.0, nostril=5, wing=True), f.mouth(smile=.07, w=.25, open=.08, colour="#b5463a", thick=.038, lower=.055), "".join(f.blush(k, "#dd9470") for k in (-1, 1)))
    return s.finish(G.nursery, C["cinnabar"], seed=34, front=P.blocks(s.rnd))


def xu():
    s = Sitter("demo-xu", "warm", dict(temple=.78, cheek=.81, jaw=.66, chin=.36, nose=1.0, nosew=.95, nosel=1.04, brow=.6, bone=.5, socket=.8), (31, 3, 0), dict(wide=.82, neck=.88, bust=.10), soft=True, mirror=True, facing=24)
    O.coat(s, "#ece3cd", lines=.28)
    O.opening(s, 2.2, .26, fill="#8f4431", skin=False)
    O.collar(s, "#f6efdf", tip=(.46, 2.3))
    O.placket(s, 2.3, button="#b9a67e")
    O.pocket(s, .62, 2.72, pens=("#2d5b4b",))
    s.bare().hair(WOMAN, .06)
    dome = W.dome(.93, lambda a: -.62 + .26 * (1 - math.cos(math.radians(a))) / 2, -1.50, square=2.9, bump=lambda a, t: .03 * math.cos(math.radians(a * 10)) * math.sin(2 * t))
    band = [W.ring(.92, lambda a: -.60 + .26 * (1 - math.cos(math.radians(a))) / 2), W.ring(.95, lambda a: -.84 + .26 * (1 - math.cos(math.radians(a))) / 2)]
    white = tint("#f6efdf", "#c6b895", "#fffaf0", INK, cut=.44, lines=.24, hi=2)
    s.wear("cap", white, dome, lines="v", every=5).wear("band", tint("#e3d6b8", "#b3a482", lines=.2, hi=2), band, every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.08, fold=.04, lash=1, gaze=(.02, .0)), brow=dict(thick=10, arch=.05)), f.nose(side=1, ridge=.4, nostril=5), f.mouth(smile=.03, w=.235, colour="#a54a38", thick=.042, lower=.055))
    return s.finish(G.silos, C["wheat"], seed=35, front=P.grain(s.rnd))


def he():
    s = Sitter("demo-he", "deep", dict(temple=.79, cheek=.81, jaw=.70, chin=.42, nosew=1.1, bone=1.2, brow=.9), (-28, -4, 2), dict(wide=.98, neck=1.12), facing=12, scale=204)
    O.coat(s, "#e8dcc0")
    O.stripes(s, "#c8402c", (2.5,), .5)
    O.neckline(s, 2.06, .62, band="#c8402c")
    O.whistle(s)
    s.bare().hair([(0, -.80), (34, -.78), (50, -.56), (62, -.16), (78, -.06), (92, .1), (180, .5)], lambda a, t: (.10 + .13 * abs(math.sin(math.radians(a * 7 + 40 * t))) ** .6) * min(1, (1 - t) * 2.2 + .2), .09, 1)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.076, fold=.03), brow=dict(thick=15, arch=.045, tilt=.01)), f.nose(side=1), f.mouth(smile=.05, w=.27, open=.045, thick=.04, lower=.055), f.folds(2))
    ring, d = P.buoy(s.rnd)
    i = next(kit._ids)
    ring = f'<clipPath id="k{i}"><path d="{d}" clip-rule="evenodd"/></clipPath><g clip-path="url(#k{i})">{ring}</g>'
    return s.finish(G.river_guard, C["teal"], seed=36, front=ring)
