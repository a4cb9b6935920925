"""Sitters 1 to 13."""
import math
import kit
import grounds as G
import headgear as W
import hair as H
import outfits as O
import props as P
from block import tint
from sitters import Sitter, brim_shadow

INK, CREAM, C = kit.INK, "#f3e6cc", kit.INKS
EDGE = [(0, -.80), (36, -.73), (52, -.44), (66, -.02), (80, .08), (92, .22), (180, .62)]
WOMAN = [(0, -.80), (34, -.72), (52, -.38), (66, -.02), (78, .16), (95, .40), (180, .75)]


def eyes(f, both=None, left=None, right=None, brow=None):
    """Both eyes and brows; brows and eyes may differ a little from side to side, as they do."""
    s = ""
    for k, own in ((-1, left), (1, right)):
        s += f.eye(k, **{**(both or {}), **(own or {})}) + f.brow(k, **(brow or {}))
    return s


def peng_yujie():
    s = Sitter("peng-yujie", "tan", dict(temple=.82, cheek=.86, jaw=.78, chin=.46, nosew=1.12, brow=1.3, bone=1.1), (-20, -2, 2), dict(wide=.92, neck=1.1), scale=224)
    O.coat(s, kit.mix(C["indigo"], C["steel"], .5))
    O.opening(s, 2.2)
    O.collar(s, kit.mix(C["indigo"], C["steel"], .5))
    O.placket(s, 2.24, button="#c9a25a")
    O.pocket(s, .66, 2.62, flap=True, pens=(CREAM, "#b5301f"))
    O.pocket(s, -.66, 2.62, flap=True)
    s.bare().hair([(0, -.84), (30, -.80), (48, -.52), (62, -.12), (78, .0), (90, .2), (180, .6)], lambda a, t: (.13 + .05 * math.cos(math.radians(a + 30))) * min(1, (1 - t) * 4 + .3), .03).part(24)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.075, fold=.045, crow=2, bag=3), brow=dict(thick=17, arch=.045, tilt=.01)), f.nose(side=1), f.mouth(smile=.055, w=.29, thick=.04), f.folds(5), f.forehead(2, 4))
    return s.finish(G.tool_wall, C["steel"], seed=11)


def chen_qing():
    s = Sitter("chen-qing", "fair", dict(temple=.80, cheek=.85, jaw=.70, chin=.38, fat=.7, nose=.85, nosew=.95, brow=.5), (22, 2, -4), dict(wide=.82, neck=.9, bust=.10), hair="salt", soft=True)
    O.coat(s, C["brick"])
    O.lapels(s, kit.dark(C["brick"], .18), shirt="#e6d6b4", bottom=2.9)
    s.wear("scarf", O.cloth("#e6d6b4", lines=.25, glow=None), s.body.collar(gap=0, height=.34, low=1.86, spread=.96), view=s.bview, every=2)
    s.bare(ears=True)
    curl = lambda a, t: .17 + .05 * math.sin(math.radians(a * 7)) * math.sin(t * 16) + .05 * t
    s.hair([(0, -.74), (28, -.72), (46, -.50), (60, .10), (72, .42), (100, .60), (180, .80)], curl, .06, 2)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.075, smile=.5, fold=.045, crow=3, lid=7, bag=3), brow=dict(thick=9, arch=.07)), f.nose(side=1, ridge=.4, nostril=5), f.mouth(smile=.06, w=.27, colour="#a8483a", thick=.045, lower=.055), f.folds(4))
    s.cut("hair", "".join(kit.ribbon([(x, y), (x + 16, y - 12), (x + 30, y + 4), (x + 18, y + 14)], [1, 4, 4, 1], "#a89d90") for x, y in [(s.rnd.uniform(230, 670), s.rnd.uniform(140, 600)) for _ in range(60)]))
    return s.finish(G.window_plants, C["pine"], seed=12)


def gong_rongting():
    s = Sitter("gong-rongting", "mid", dict(temple=.79, cheek=.80, jaw=.66, chin=.40, long=1.07, nosel=1.1, nose=1.1, hook=.25, bone=1.3), (-27, 4, 0), dict(wide=.88), hair="grey")
    O.coat(s, kit.mix(C["steel"], INK, .15))
    O.patch(s, "coat", s.on.area([(-.36, 1.5), (.36, 1.5), (.3, 1.9), (0, 2.3), (-.3, 1.9)], CREAM))
    O.stand(s, kit.mix(C["steel"], INK, .15), gap=16, height=.26, low=1.80, spread=1.05)
    O.placket(s, 2.2, zipper=True)
    O.patch(s, "coat", s.on.both([(.5, 2.75), (1.1, 2.6), (1.12, 2.7), (.52, 2.86)], kit.dark(C["steel"], .4)))
    s.bare(ear=1.1)
    s.hair([(0, -1.12), (22, -1.10), (40, -.96), (56, -.52), (68, -.10), (82, .0), (92, .2), (180, .6)], .07, .03)
    s.wear("frame", tint(INK, INK, INK, lines=-1, hi=2), *W.spectacles(s.head, "half", r=.23, thick=.026), every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.07, fold=.05, crow=3, bag=4), brow=dict(thick=12, fill="#5d554e", tilt=-.01)), f.nose(side=1), f.mouth(smile=.02, w=.24, thick=.032, lower=.045), f.folds(5, long=1.2), f.forehead(3, 4, y=-.78), f.cheek(1, 3))
    return s.finish(G.gears, C["wheat"], seed=13)


def zhao_yangfan():
    s = Sitter("zhao-yangfan", "fair", dict(temple=.79, cheek=.80, jaw=.66, chin=.38, nose=.95, brow=.6), (15, -4, 3), dict(wide=.84, neck=.94), soft=True, mirror=True)
    O.coat(s, kit.mix(INK, C["steel"], .35))
    O.lapels(s, kit.mix(INK, C["steel"], .2), bottom=2.95)
    O.button_down(s)
    O.collar(s, "#f6efdf", tip=(.33, 2.34), open_at=1.88)
    s.bare()
    sweep = lambda a: H.ease(a, [(-180, .62), (-95, .3), (-80, .1), (-62, -.02), (-48, -.48), (-30, -.62), (10, -.66), (34, -.84), (50, -.5), (64, -.02), (80, .1), (95, .3), (180, .62)])
    s.hair(sweep, lambda a, t: (.16 + .05 * math.cos(math.radians(a + 20))) * min(1, (1 - t) * 4 + .4), .04)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.088, fold=.04, lid=7), brow=dict(thick=12, arch=.05)), f.nose(side=1, ridge=.4, nostril=5), f.mouth(smile=.02, w=.23, open=.045, lower=.05, thick=.04))
    mike = kit.bar(640, 1240, 584, 960, 26, INK) + kit.bar(640, 1240, 584, 960, 14, "#cfc6b4") + kit.at(572, 902, kit.path("M-42 -56q42-52 84 0l-16 112h-52z", INK) + kit.path("M-34 -50q34-40 68 0l-12 98h-44z", "#8d8577") + kit.path("M-34 -50q34-40 68 0l-4 40h-60z", "#e6dcc6") + "".join(kit.rect(-28, -64 + i * 12, 56, 4, INK) for i in range(4)) + kit.rect(-26, 6, 52, 10, "#8d8577"), 1, -10)
    return s.finish(G.stage, C["indigo"], seed=14, front=mike)


def wang():
    s = Sitter("demo-wang", "warm", dict(temple=.84, cheek=.90, jaw=.82, chin=.46, fat=1.1, nosew=1.25, nose=.95), (-13, 1, -4), dict(wide=.98, neck=1.15), at=(450, 500))
    O.coat(s, "#f1e6cf", lines=.3)
    s.cut("coat", s.on.line([(.5, 1.9), (.62, 2.6), (.62, 4.2)], [5, 5]), "".join(s.on.button(x, 2.35 + i * .42, INK, .06) for i in range(5) for x in (.46, -.34)))
    O.scarf(s, C["cinnabar"])
    s.bare(brim_shadow(-.50, -.1, .35)).hair([(0, -1.1), (36, -1.0), *EDGE[2:]], .05)
    band, top = W.toque()
    white = tint("#f6edd8", "#cdbd9d", "#fffaf0", INK, cut=.45, lines=.2, hi=2)
    s.wear("band", white, band, every=0).wear("toque", white, top, lines="v", every=5)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.06, smile=.6, fold=.05, crow=3, bag=4, w=.155), brow=dict(thick=15, arch=.06)), f.nose(side=1, nostril=8), f.mouth(smile=.075, w=.31, open=.07, thick=.04), f.folds(6), f.moustache(w=.2, y=.585, thick=.04, droop=.03))
    return s.finish(G.steamers, C["cinnabar"], seed=15, front=P.buns(s.rnd))


def li():
    s = Sitter("demo-li", "fair", dict(temple=.77, cheek=.79, jaw=.62, chin=.34, nose=.85, nosew=.88, brow=.4), (20, 3, 4), dict(wide=.80, neck=.86, bust=.12), soft=True, mirror=True, scale=206)
    O.coat(s, "#f3ead6", lines=.28)
    O.opening(s, 2.2, .24)
    O.collar(s, "#f8f1e2", tip=(.46, 2.30))
    O.placket(s, 2.3, button="#8fb0ac")
    O.pocket(s, .62, 2.75, pens=("#2c4a66", "#b5301f"))
    s.bare()
    s.hair([(0, -.86), (20, -.74), (40, -.60), (54, -.30), (66, .02), (80, .10), (100, .36), (180, .62)], lambda a, t: .12 + .02 * math.cos(math.radians(2 * a)), .01)
    s.block.add(H.ball(s.head, (0, -.2, -1.25), .42), "hair", s.view, "v", 2)
    s.wear("cap", tint("#f8f1e2", "#c9bfa8", "#fff", cut=.44, lines=.22, hi=2), W.nurse_cap(), every=0)
    s.cut("cap", kit.ribbon(s.view.flat([((.98 * .87) * math.sin(math.radians(a)), -.98 + .30 * (abs(a) / 80) ** 2, .02 + .89 * math.cos(math.radians(a))) for a in range(-78, 79, 6)]), [9, 9], C["teal"]))
    f = s.face
    s.skin_marks(eyes(f, dict(open=.09, fold=.035, lash=1, lid=7), brow=dict(thick=8, arch=.06)), f.nose(side=1, ridge=.3, nostril=5, wing=True), f.mouth(smile=.05, w=.235, colour="#b2483c", thick=.045, lower=.06), "".join(f.blush(k, "#d48c66") for k in (-1, 1)))
    return s.finish(G.ward, C["teal"], seed=16)


def zhang():
    s = Sitter("demo-zhang", "tan", dict(temple=.82, cheek=.85, jaw=.76, chin=.44, nosew=1.05, nosel=1.08, hook=.2), (25, -1, 0), dict(wide=.95, neck=1.08), mirror=True)
    O.coat(s, "#9db4bd")
    O.opening(s, 2.05, .22)
    O.patch(s, "coat", s.on.area([(-.1, 1.9), (.1, 1.9), (.08, 2.08), (.17, 3.6), (0, 3.8), (-.17, 3.6), (-.08, 2.08)], INK))
    O.collar(s, "#b4c7cc", tip=(.38, 2.22))
    O.pocket(s, .68, 2.66, flap=True)
    O.pocket(s, -.68, 2.66, flap=True)
    O.patch(s, "coat", s.on.both([(.86, 1.66), (1.5, 1.84), (1.46, 2.02), (.82, 1.82)], C["steel"]))
    s.bare(brim_shadow(-.36, -.16)).hair(EDGE, .05)
    band, top, peak = W.peaked_cap()
    s.wear("band", tint(INK, INK, "#5a5048", lines=-1, hi=2), band, every=0).wear("crown", tint(C["steel"], glow=.84, hi=2), top).wear("peak", tint(INK, INK, "#8d8577", lines=-1, hi=.7), peak, every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.066, fold=.04, crow=2, bag=3), brow=dict(thick=15, y=-.27)), f.nose(side=1), f.mouth(smile=.05, w=.28, thick=.035), f.folds(5), f.stubble(s.rnd, 90, s.skin["deep"], 1.6))
    return s.finish(G.bus_front, C["wheat"], seed=17, front=P.wheel(s.rnd))


def zhou():
    s = Sitter("demo-zhou", "mid", dict(temple=.78, cheek=.81, jaw=.66, chin=.36, nose=.9, brow=.5), (-21, 4, -5), dict(wide=.80, neck=.88, bust=.10), soft=True)
    O.coat(s, "#b9803a")
    O.opening(s, 2.3, .26, fill=CREAM)
    s.cut("coat", s.on.line([(-.34, 1.6), (-.2, 2.4), (0, 3.0), (0, 4.2)], [9, 9, 9], kit.dark("#b9803a", .45)), s.on.line([(.34, 1.6), (.2, 2.4), (.02, 3.0)], [9, 9, 6], kit.dark("#b9803a", .45)), "".join(s.on.button(.08, 3.15 + i * .4, INK) for i in range(2)))
    O.patch(s, "coat", s.on.area([(-.32, 1.6), (.32, 1.6), (.18, 2.4), (0, 2.95), (-.18, 2.4)], CREAM) + s.on.line([(0, 1.9), (0, 2.9)], [4, 4]))
    O.button_down(s)
    O.collar(s, CREAM, tip=(.36, 2.30), open_at=1.88)
    s.bare()
    bob = lambda a: H.ease(a, [(-180, .9), (-100, .92), (-74, .86), (-60, .55), (-50, -.28), (-36, -.66), (-16, -.88), (10, -.78), (40, -.56), (54, -.2), (62, .5), (76, .86), (100, .92), (180, .9)])
    s.hair(bob, lambda a, t: .13 + .13 * t * min(1, abs(a) / 60), .015)
    s.wear("frame", tint("#6d2f22", "#6d2f22", "#6d2f22", lines=-1, hi=2), *W.spectacles(s.head, "round", r=.235, thick=.028), every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.082, fold=.035, lid=6, crow=1), brow=dict(thick=9, arch=.06, y=-.34)), f.nose(side=1, ridge=.35, nostril=5), f.mouth(smile=.055, w=.24, colour="#a44a3c", thick=.04, lower=.055), f.folds(3))
    return s.finish(G.blackboard, C["indigo"], seed=18, front=P.books(s.rnd))


def zhao():
    s = Sitter("demo-zhao", "tan", dict(temple=.80, cheek=.84, jaw=.74, chin=.42, nosel=1.05, bone=1.35, brow=1.3), (-32, -11, 3), dict(wide=.94, neck=1.1), facing=-14)
    O.coat(s, "#6d7f86")
    O.stand(s, "#6d7f86", gap=22, height=.22, low=1.8, spread=1.06)
    O.placket(s, 1.95, zipper=True)
    O.straps(s, "#d97a2b")
    s.bare(brim_shadow(-.34, -.1), chin=1.34).hair(EDGE, .05)
    s.wear("hat", tint("#e9e0cb", "#a99f8c", "#fffaf0", INK, cut=.44, hi=2, lines=.24), *W.hard_hat())
    s.wear("strap", tint(INK, INK, INK, lines=-1, hi=2), H.tube([s.head.on(k * .78, .0 + i * .105, .03) if i < 10 else s.head.around(1.15, 30 * k, .02) for k in (1,) for i in range(10)], [.03, .03], 6), every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.072, fold=.04, gaze=(-.03, -.02)), brow=dict(thick=16, arch=.04, tilt=.02)), f.nose(side=1), f.mouth(smile=.02, w=.25, thick=.035), f.stubble(s.rnd, 170, INK, 1.8), f.cheek(1, 2))
    return s.finish(G.pylons, C["brick"], seed=19)


def sun():
    s = Sitter("demo-sun", "warm", dict(temple=.80, cheek=.83, jaw=.70, chin=.40, long=1.03, nosew=1.15, hook=.3, bone=1.3, socket=1.3), (12, 7, -2), dict(wide=.90, neck=.98), hair="grey")
    O.coat(s, C["steel"])
    O.opening(s, 2.15, .26)
    O.collar(s, kit.pale(C["steel"], .12))
    O.apron(s, "#7a4a2a")
    s.bare(ear=1.15).hair([(0, -.92), (26, -.90), (44, -.72), (54, -.42), (68, -.05), (82, .0), (92, .2), (180, .6)], .07, .035)
    s.wear("band", tint(INK, INK, INK, lines=-1, hi=2), W.band(s.head, -.98, .13, .15, .25), every=0)
    for rim, lens in W.goggles(s.head, -.80):
        s.wear("rim", tint(INK, INK, "#6b5f55", lines=-1, hi=.8), rim, every=0).wear("lens", tint("#d39a2c", "#9a6a18", "#f3d58c", lines=-1, hi=.72), lens, every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.062, fold=.055, crow=3, bag=6, gaze=(.0, .012), lid=8), brow=dict(thick=14, fill="#6f675e", fray=5, tilt=-.03, arch=.06)), f.nose(side=1, nostril=8), f.mouth(smile=.06, w=.28, thick=.025, lower=.04), f.folds(7, long=1.3), f.cheek(1, 4), f.cheek(-1, 2, width=4), f.stubble(s.rnd, 70, "#8d857b", 1.8))
    return s.finish(G.bench, C["steel"], seed=20, front=P.vice(s.rnd))


def qian():
    s = Sitter("demo-qian", "deep", dict(temple=.79, cheek=.85, jaw=.70, chin=.38, fat=.3, nose=.9, nosew=1.1, bone=1.3), (-11, 0, 4), dict(wide=.86, neck=.95, bust=.08), at=(450, 500))
    O.coat(s, "#56707a")
    O.vest(s, "#e07a25", "#f2e3b4")
    O.towel(s, CREAM, C["pine"])
    s.bare(brim_shadow(-.16, -.2, .45)).hair(WOMAN, .08)
    straw = tint("#dcb468", "#a67a35", "#f1d596", "#5c3f18", cut=.40, hi=2, lines=.5, glow=.8)
    s.wear("cone", straw, W.cone_hat(), every=2)
    s.wear("strap", tint(C["cinnabar"], lines=-1, hi=2), *[H.tube([s.head.on(k * (.80 - .0 * i), -.3 + i * .12, .03) for i in range(9)] + [s.head.on(k * .35, 1.08, .03), s.head.on(0, 1.13, .02)], [.03, .03], 6) for k in (-1, 1)], every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.058, smile=.6, fold=.05, crow=3, bag=5), brow=dict(thick=10, arch=.06)), f.nose(side=1, nostril=7), f.mouth(smile=.07, w=.29, open=.07, colour="#94432f", thick=.035), f.folds(7), f.cheek(1, 3), f.cheek(-1, 2))
    return s.finish(G.dawn_street, C["pine"], seed=21, front=P.broom(s.rnd))


def wu():
    s = Sitter("demo-wu", "mid", dict(temple=.80, cheek=.81, jaw=.70, chin=.42, nosel=1.05, brow=.9), (33, -3, 0), dict(wide=.9), facing=16)
    O.coat(s, C["steel"])
    O.patch(s, "coat", s.on.area([(-.40, 1.5), (.40, 1.5), (.34, 1.9), (0, 2.8), (-.34, 1.9)], "#dfe3d8") + s.on.line([(0, 1.9), (0, 2.8)], [4, 4]))
    O.button_down(s)
    O.collar(s, "#eceadb", tip=(.34, 2.32), open_at=1.88)
    O.patch(s, "coat", s.on.both([(.44, 1.55), (.62, 1.6), (.30, 2.3), (.04, 2.95), (0, 2.85), (.3, 2.0)], kit.dark(C["steel"], .3)))
    O.placket(s, 2.9, zipper=True)
    O.pocket(s, .74, 2.7, pens=("#d39a2c", INK, CREAM))
    s.bare(brim_shadow(-.36, -.1)).hair(EDGE, .05)
    s.wear("hat", tint("#c23a26", glow=.86, hi=.96), *W.hard_hat(peak=.34))
    s.wear("frame", tint(INK, INK, INK, lines=-1, hi=2), *W.spectacles(s.head, "square", r=.23, thick=.026), every=0)
    f = s.face
    s.skin_marks(eyes(f, dict(open=.072, fold=.04, lid=6, gaze=(.02, -.01)), brow=dict(thick=12, y=-.31)), f.nose(side=1), f.mouth(smile=.05, w=.26, thick=.035), f.folds(4))
    return s.finish(G.cable_bridge, C["indigo"], seed=22, front=P.plans(s.rnd))


def zheng():
    s = Sitter("demo-zheng", "warm", dict(temple=.82, cheek=.86, jaw=.80, chin=.48, nosew=1.15, brow=1.5, bone=1.2), (-9, 3, -3), dict(wide=.95, neck=1.2), at=(450, 530), scale=214)
    O.coat(s, "#8a5c34")
    O.stand(s, "#7a4e2a", gap=20, height=.30, low=1.86, spread=1.08)
    O.placket(s, 2.05, 3, button=INK)
    O.patch(s, "coat", s.on.both([(.5, 1.55), (1.52, 1.86), (1.72, 2.6), (1.3, 2.5), (.9, 2.1)], "#6b4222", width=4))
    s.bare(brim_shadow(-.42, -.1, .4)).hair([(0, -.76), *EDGE[1:]], .06, .05)
    plate, at = W.visor_plate(1.08, 50, 2.0, (0, -.74, .0))
    s.wear("band", tint(INK, INK, INK, lines=-1, hi=2), W.band(s.head, -.80, .12, .14, .25), every=0)
    s.wear("plate", tint("#3a4248", "#23282c", "#7d8a8e", INK, cut=.4, hi=2, lines=.2, glow=.72), plate, every=2)
    win = s.view.flat([at(a, q) for a, q in [(-34, .62), (-17, .62), (0, .62), (17, .62), (34, .62), (34, 1.06), (17, 1.06), (0, 1.06), (-17, 1.06), (-34, 1.06)]])
    inn = s.view.flat([at(a, q) for a, q in [(-27, .70), (-13, .70), (0, .70), (13, .70), (27, .70), (27, .98), (13, .98), (0, .98), (-13, .98), (-27, .98)]])
    s.cut("plate", kit.poly(win, INK, "#7d8a8e", 3), kit.poly(inn, "#2d5b4b"), kit.poly([inn[0], inn[1], inn[8], inn[9]], "#6d9a83"))
    f = s.face
    s.skin_marks(eyes(f, dict(open=.075, fold=.035), brow=dict(thick=19, arch=.035, tilt=.015)), f.nose(side=1, nostril=8), f.mouth(smile=.035, w=.27, thick=.04), f.stubble(s.rnd, 240, INK, 2.2), f.folds(4))
    return s.finish(G.sparks, C["brick"], seed=23)
