"""Album 清凉度盛夏: heat, shade, water, and people at rest between two stretches of work."""
import kit
import parts_b as p
import things_b as t
from figure import Figure, reach

W, H = 1600, 1067


def someone(r, x, y, h, pose, **kw):
    return Figure(x, y, h, pose, r=r, **kw).svg


def _bottle(s=.32, c="#7fb7b5"):
    return p.bottle(0, 26, s, c, p.RED, p.CREAM)


def under_the_tree():
    r = kit.rng("cool-1")
    s = p.sky(W, H, [(0, "#f2dca0"), (330, "#f6e8c0")], r, "#fbf2d8", gap=30)
    s += p.town(W, 560, 200, 20, "#dfbf7c", "#f2dca0", r, .4)
    s += p.rect(0, 556, W, 40, "#b99457") + p.cuts((0, 560, W, 34), r, "#e3c582", gap=9, length=(20, 60), width=3)
    s += p.poly([(0, 596), (W, 596), (W, H), (0, H)], "#a38d6b") + p.cuts((0, 600, W, 470), r, "#c7b389", gap=26, length=(90, 300), width=6, much=.5)
    # Road roller far right
    o = p.disc(-90, -60, 60, p.INK) + p.disc(-90, -60, 46, "#8d8272") + p.disc(110, -54, 54, p.INK) + p.disc(110, -54, 24, "#8d8272")
    o += p.path("M-60 -70H170V-150H-60ZM-20 -150H110V-270H-20Z", p.WHEAT, f'stroke="{p.INK}" stroke-width="6"') + p.rect(-4, -250, 96, 84, "#f6e8c0") + p.rect(-40, -286, 170, 18, p.INK) + p.cuts((-50, -148, 210, 70), r, "#8a5f0f", gap=11, angle=20, length=(20, 60), width=4, toward=(1, .4))
    s += p.at(o, 1330, 700, 1.0)
    s += p.poly([(0, 880), (340, 720), (1180, 720), (1280, 800), (1120, 960), (300, 1067), (0, 1067)], "#4c5344") + p.cuts((40, 740, 1080, 280), r, "#6d7157", gap=24, length=(50, 180), width=6, much=.5)
    # Plane tree: trunk left, the crown fills the top
    s += p.rope([(250, 960), (262, 700), (240, 480), (300, 250)], 120, p.INK, 70) + p.rope([(255, 520), (420, 380), (600, 250)], 60, p.INK, 26) + p.rope([(245, 470), (120, 360), (40, 220)], 54, p.INK, 22)
    for x, y, w, h in ((232, 880, 30, 44), (268, 800, 34, 52), (238, 690, 30, 50), (266, 600, 30, 50), (244, 500, 28, 50)):
        s += p.mass([(x - w, y), (x, y - h), (x + w, y - h * .2), (x + w * .4, y + h * .6)], "#b7a27c", r, "#7a6a50", gap=9, angle=80, length=(14, 30), width=3)
    for x, y, w, h in ((80, 170, 460, 320), (420, 90, 560, 320), (780, 150, 560, 260), (1040, 50, 420, 230), (560, 240, 380, 190), (250, 300, 300, 160)):
        s += p.crown(x, y, w, h, "#2d5b4b", "#7fa15c", r, "#1b3a30", 26)
    s += p.path("M390 980h290v-136h-290z", "#8f4431") + p.cuts((390, 846, 290, 130), r, "#5b2a1e", gap=12, length=(40, 120), width=4)
    s += someone(r, 540, 990, 560, "sit", turn=.8, lift=0, top="#3b5f7d", vest="#e07a2c", hat="straw", hat_colour="#e6c987", near_arm=reach(96, 430, -1), held=_bottle(.5), far_arm=(20, 62), nod=-14, bottom="#33405a", age=50)
    s += someone(r, 830, 1000, 640, "stand", turn=.7, build="stout", top="#efe2c4", vest="#e07a2c", hat="helmet", hat_colour="#d39a2c", bottom="#2c3a4a", near_arm=reach(78, 540, -1), far_arm=(10, 30), held=p.mug(10, 34, .42, p.CREAM, "#2c4a66", r), towel="#f6efdc", smile=.8, age=45)
    s += someone(r, 1170, 970, 600, "stand", turn=.75, flip=True, build="woman", hair="tail", top="#2d5b4b", vest="#e07a2c", bottom="#2c3a4a", near_arm=(30, 82), far_arm=(40, 92), held=p.mug(10, 34, .42, p.CREAM, p.RED, r), hat="cap", hat_colour="#b5301f")
    s += p.at(p.engrave("M-74 0V-150Q-74 -170 0 -170T74 -150V0Z", p.RED, (-74, -170, 148, 170), r, "#6d1a10", gap=13, angle=86, length=(30, 90), width=5, much=.9, toward=(1, 0)) + p.disc(0, -156, 74, p.CREAM, 18) + p.rect(-70, -90, 140, 14, p.CREAM) + p.path("M-12 -40h30v14h-16v20h-14z", p.INK), 1010, 1010)
    return kit.press(W, H, s, 21)


def on_the_steps():
    r = kit.rng("cool-2")
    s = p.rect(0, 0, 1200, 1200, "#1f6b70") + p.cuts((0, 0, 1200, 700), r, "#2f8287", gap=22, angle=90, length=(80, 260), width=6, much=.5)
    s += p.path("M640 -20H1220V640H900Z", "#2b7d81") + p.path("M-20 -20h200l220 640h-420z", "#185558")
    for y, c in ((640, "#d8c393"), (700, "#b69b66"), (900, "#d8c393"), (970, "#a98d59")):
        s += p.rect(0, y, 1200, 1200 - y, c)
    s += p.cuts((0, 640, 1200, 60), r, "#f0e2c4", gap=12, length=(60, 220), width=5) + p.cuts((0, 704, 1200, 190), r, "#8c7243", gap=18, length=(60, 200), width=5, much=.6) + p.cuts((0, 904, 1200, 60), r, "#f0e2c4", gap=14, length=(60, 220), width=5) + p.cuts((0, 980, 1200, 220), r, "#8c7243", gap=20, length=(60, 220), width=5, much=.6)
    # Crate of bottles
    for i, c in enumerate(("#7fb7b5", "#8f4431", "#7fb7b5", "#d39a2c", "#7fb7b5")):
        s += p.bottle(150 + i * 98, 600 - (i % 2) * 14, 1.45, c, p.RED if i % 2 else "#2d5b4b", p.CREAM)
    d = "M70 480H640V690H70Z"
    s += p.path("M70 480H640V524H70ZM70 560H640V604H70ZM70 640H640V690H70Z", "#c58a4a", f'stroke="{p.INK}" stroke-width="7"') + p.clip(d, p.cuts((70, 480, 570, 210), r, "#7a4a22", gap=11, length=(60, 200), width=4, much=.6)) + p.rect(70, 470, 34, 224, p.INK) + p.rect(606, 470, 34, 224, p.INK)
    s += p.disc(960, 650, 210, "#8c7243", 26) + t.melon(950, 660, 1.25, r) + t.melon(720, 830, 1.25, r, True)
    s += t.melon(930, 860, .9, r, True)
    s += p.at(p.path("M-250 0Q-120 -60 -84 -92Q-60 -190 0 -196Q70 -190 90 -92Q130 -56 250 0Q0 70 -250 0Z", "#e6c987", f'stroke="{p.INK}" stroke-width="7"') + p.clip("M-250 0Q-120 -60 -84 -92Q-60 -190 0 -196Q70 -190 90 -92Q130 -56 250 0Q0 70 -250 0Z", p.cuts((-250, -200, 500, 260), r, "#a9803c", gap=15, angle=8, length=(40, 120), width=5, much=.9, toward=(.5, .5))) + p.rope([(-84, -92), (0, -66), (90, -92)], 22, p.RED), 300, 890, 1.0, -4)
    s += p.mug(1050, 1110, 1.15, p.CREAM, "#2c4a66", r) + p.path("M560 1000q140 -40 300 10l20 120q-60 24 -110 -6q-70 30 -200 6z", p.CREAM, f'stroke="{p.INK}" stroke-width="7"') + p.rope([(575, 1040), (700, 1012), (866, 1050)], 14, p.RED) + p.rope([(578, 1072), (700, 1046), (870, 1082)], 14, p.RED)
    return kit.press(1200, 1200, s, 22)


def a_bowl_passed():
    r = kit.rng("cool-3")
    s = p.rect(0, 0, W, H, "#d39a2c") + p.cuts((0, 0, W, H), r, "#e3b65c", gap=26, angle=-8, length=(90, 320), width=7, much=.55)
    s += p.path("M0 0H700L420 1067H0Z", "#b9781f") + p.cuts((0, 0, 480, H), r, "#d39a2c", gap=28, angle=-8, length=(90, 260), width=6, much=.4)
    s += p.rope([(980, -20), (1010, 200), (990, 420)], 60, "#8a5f0f", 40) + p.crown(1180, 60, 760, 330, "#8a5f0f", "#e3b65c", r, "#5e400a", 30)
    bowl = p.path("M-230 -90Q-210 60 -90 100H90Q210 60 230 -90Z", p.CREAM, f'stroke="{p.INK}" stroke-width="8"')
    bowl += p.clip("M-230 -90Q-210 60 -90 100H90Q210 60 230 -90Z", p.cuts((-230, -90, 460, 190), r, "#b39b6c", gap=15, angle=14, length=(40, 120), width=6, much=1, toward=(.8, .6)) + p.rope([(-226, -40), (0, 8), (226, -40)], 18, "#2c4a66") + p.rope([(-214, -8), (0, 40), (214, -8)], 7, "#2c4a66"))
    bowl += p.disc(0, -92, 230, p.INK, 52) + p.disc(0, -92, 222, p.CREAM, 46) + p.disc(0, -86, 200, "#6f8a3f", 38) + "".join(p.disc(r.uniform(-150, 150), -86 + r.uniform(-20, 22), 8, "#3d5a2a", 5) for _ in range(26)) + p.path("M-150 -96q70 -26 150 -20l-4 6q-80 -4 -140 18z", "#dfe3a8")
    left = t.with_arm(t.cradle, r, (760, 620), "#2c4a66", "", .36, w0=96, w1=140)
    s += p.at(t.with_arm(t.cradle, r, (620, 380), "#8f4431", "", .3, "#c08a58", 96, 140), 1030, 640, 1.35)
    s += p.at(bowl, 800, 560, 1.25)
    # Fingers in front of the bowl again: those of the giver
    s += p.at(left, 600, 640, 1.4, 4, True)
    s += p.steam(800, 380, .9, "#f6e8c0", r, 3)
    return kit.press(W, H, s, 23)


def high_up():
    r = kit.rng("cool-4")
    w, h = 1067, 1600
    s = p.rect(0, 0, w, h, "#e88f4c") + p.rect(0, 900, w, 700, "#efb06c") + p.cuts((0, 0, w, 1200), r, "#f3c389", gap=30, length=(90, 320), width=8, much=.5)
    s += p.disc(300, 420, 170, "#fbe9c2")
    s += p.town(w, 1340, 240, 14, "#b9633a", "#efb06c", r, .4) + p.rect(0, 1336, w, 300, "#8f4431") + p.cuts((0, 1340, w, 260), r, "#b9633a", gap=22, length=(60, 240), width=6)
    s += p.bars([(150, 1340, 150, 200, 16), (178, 1340, 178, 200, 16), (-40, 250, 560, 250, 14), (-40, 226, 520, 226, 6), (164, 200, 164, 140, 12), (164, 144, 540, 246, 5), (440, 250, 440, 560, 4), (400, 566, 480, 566, 26)] + [(150 + 28 * (i % 2), 220 + i * 60, 178 - 28 * (i % 2), 280 + i * 60, 7) for i in range(18)], "#8f3f22")
    # Scaffold in front
    s += p.bars([(420, -20, 420, 1620, 26), (980, -20, 980, 1620, 26), (700, -20, 700, 330, 16), (300, 330, 1100, 322, 18), (300, 830, 1100, 822, 18), (420, 1300, 980, 830, 14), (420, 330, 980, -60, 14)], p.INK)
    s += p.rect(330, 1290, 760, 46, "#5b2a1e") + p.bars([(300, 1290, 1100, 1286, 14)], p.INK) + p.cuts((330, 1294, 740, 40), r, "#b9633a", gap=10, length=(60, 200), width=4)
    s += p.bars([(430, 0, 430, 1600, 5), (990, 0, 990, 1600, 5)], "#f3c389")
    for y in (330, 826, 1292):
        for x in (420, 980):
            s += p.rect(x - 24, y - 18, 48, 36, "#4a4f52") + p.disc(x, y, 8, "#f3c389")
    s += Figure(640, 1288, 860, "stand", turn=.85, r=r, top="#2c4a66", bottom="#26303f", vest="#d39a2c", hat="helmet", hat_colour="#c9402c", near_arm=reach(92, 680, -1), far_arm=reach(150, 470, -1), nod=-26, lean=-6, held=p.at(p.bottle(0, 60, .7, "#8fc4c2", p.RED, p.CREAM), 0, -6, 1, 62), age=40, belt=p.INK, gloves="#efe2c4").svg
    s += p.rope([(640, 870), (760, 700), (900, 600), (980, 330)], 9, "#f0e2c4", 7)
    s += p.at(p.path("M-60 0L-50 -100H50L60 0Z", "#4a4f52", f'stroke="{p.INK}" stroke-width="5"') + p.disc(0, -100, 50, p.INK, 10) + p.rope([(-48, -100), (0, -180), (48, -100)], 5, p.INK), 880, 1288)
    return kit.press(w, h, s, 24)


def unloading():
    r = kit.rng("cool-5")
    s = p.sky(W, H, [(0, "#9fc3bd"), (240, "#c3d8c8")], r, "#e4ead6", gap=26)
    s += p.engrave("M0 700V250L130 170V250L260 170V250L390 170V250L520 170V700Z", "#8f4431", (0, 170, 520, 530), r, "#a9583d", gap=20, length=(40, 120), width=5, much=.6)
    s += "".join(p.rect(40 + i * 120, 330, 74, 110, "#33251e") + p.rect(46 + i * 120, 338, 28, 44, "#c3d8c8") + p.rect(80 + i * 120, 338, 28, 44, "#7fa6a0") for i in range(4))
    s += p.bars([(470, 700, 470, 60, 54, 34)], "#6d3022") + p.rect(452, 100, 38, 16, p.CREAM)
    s += p.tree(1480, 720, 520, "#2d5b4b", "#7fa15c", r, p.INK, "#1b3a30") + p.tree(1240, 700, 380, "#3d6f57", "#93b06e", r, p.INK, "#1b3a30")
    s += p.rect(0, 690, W, 400, "#cbb98c") + p.cuts((0, 700, W, 360), r, "#e6d8b0", gap=24, length=(80, 300), width=6, much=.55)
    s += p.poly([(160, 800), (980, 780), (1080, 850), (240, 880)], "#7b6f55")
    load = "".join(p.path(f"M{-316 + i * 104} {-150 - j * 76}h98v-72h-98z", ("#c58a4a", "#b5763a")[(i + j) % 2], f'stroke="{p.INK}" stroke-width="3"') + p.rect(-316 + i * 104 + 40, -222 - j * 76, 18, 72, "#e6c987") for j in range(3) for i in range(4 - (j == 2)))
    s += t.truck(620, 830, 1.35, "#2c4a66", "#3b5f7d", r, load)
    box = p.path("M-60 -76h132v100h-132z", "#c58a4a", f'stroke="{p.INK}" stroke-width="4"') + p.rect(-4, -76, 22, 100, "#e6c987")
    s += someone(r, 340, 990, 640, "walk", turn=.8, flip=True, top="#b5301f", bottom="#2c3a4a", near_arm=(38, 84), far_arm=(44, 90), held_far=box, towel="#f3e6cc", build="stout", hat="cap", hat_colour="#2d5b4b")
    s += someone(r, 1060, 990, 640, "walk", turn=.85, top="#e9dfc4", bottom="#3b3f75", near_arm=(34, 86), far_arm=(40, 92), held_far=p.at(box, 0, 10, 1.1), build="man", hat="helmet", hat_colour="#d39a2c", sleeve="short")
    s += someone(r, 1330, 950, 590, "walk", turn=.8, flip=True, build="woman", hair="bob", top="#1f6b70", bottom="#2c3a4a", near_arm=(30, 78), far_arm=(36, 84), held_far="".join(p.bottle(-34 + i * 30, -20, .34, "#5f8f9a", p.RED, p.CREAM) for i in range(4)) + p.path("M-62 -36h132v54h-132z", p.WHEAT, f'stroke="{p.INK}" stroke-width="4"'))
    return kit.press(W, H, s, 25)


def lotus_road():
    r = kit.rng("cool-6")
    s = p.sky(W, H, [(0, "#f0d7a0"), (200, "#f5e6bf")], r, "#fbf3d9", gap=24)
    s += p.hills(W, 330, 110, "#c9b98a", r, "#dccfa4", 8, gap=18, angle=-20, length=(30, 90), width=4) + p.hills(W, 400, 70, "#9aa77a", r, "#b9c094", 6, phase=1.4, gap=14, angle=20, length=(30, 80), width=4)
    for x in (120, 520, 900, 1280, 1520):
        s += p.tree(x, 520, 300 - (x % 3) * 30, "#55783f", "#a9bb6a", r, "#3a2c22", "#355a35", .62)
    s += p.rect(0, 505, W, 70, "#d9c493") + p.cuts((0, 510, W, 60), r, "#efe2bd", gap=12, length=(60, 220), width=5) + p.rect(0, 566, W, 22, "#6d5a36")
    # Melon tricycle, small in the wide land
    o = t.bicycle(170, 0, .9) + p.path("M-250 -90H40V-50H-250Z", "#2c4a66", f'stroke="{p.INK}" stroke-width="4"') + p.disc(-110, -46, 46, p.INK) + p.disc(-110, -46, 30, "#d9c493") + p.bars([(40, -70, 90, -60, 10)], p.INK)
    o += "".join(t.melon(x, y, .27, r) for x, y in ((-210, -84), (-130, -84), (-50, -84), (20, -84), (-170, -130), (-90, -130), (-16, -130)))
    s += p.at(o, 640, 566, .9)
    s += someone(r, 792, 566, 250, "push", turn=.9, top=p.CREAM, bottom="#2c3a4a", hat="straw", hat_colour="#e6c987", near_leg=(60, 10), far_leg=(30, -30), lift=26)
    s += someone(r, 1170, 572, 232, "stand", turn=.7, flip=True, build="woman", top="#e07a2c", bottom="#2c3a4a", hat="straw", hat_colour="#e6c987", far_arm=(60, 90)) + t.umbrella(1270, 440, 180, p.RED, r, 130)
    # Lotus pond
    s += p.water(W, 588, 490, "#3f6f62", r, "#86a98a", "#2b5348", 12)
    leaves = []
    for j in range(6):
        for i in range(8):
            leaves.append((i * 230 + (j % 2) * 110 + r.uniform(-50, 50) - 60, 640 + j * 76 + r.uniform(-18, 18), 40 + j * 18))
    for x, y, a in sorted(leaves, key=lambda q: q[1]):
        if r.random() < .16:
            continue
        c = r.choice(("#2d5b4b", "#4d7d52", "#6a9457"))
        if r.random() < .3 and y > 690:
            yy = y - a * 1.1
            s += p.rope([(x, y + 20), (x + 8, y - a * .4), (x, yy)], 8, "#1b3a30", 6)
            y = yy
        d = f"M{x - a * 1.3:.0f} {y:.0f}Q{x - a:.0f} {y - a * .5:.0f} {x:.0f} {y - a * .46:.0f}T{x + a * 1.3:.0f} {y:.0f}Q{x + a * .8:.0f} {y + a * .5:.0f} {x:.0f} {y + a * .44:.0f}T{x - a * 1.3:.0f} {y:.0f}Z"
        s += p.path(d, c) + p.clip(d, "".join(p.bars([(x, y, x + dx * a * 1.3, y + dy * a * .5, 4, 1)], "#b9cf8c") for dx, dy in ((-1, 0), (-.8, -.7), (0, -1), (.8, -.7), (1, 0), (.75, .8), (-.7, .8), (0, 1))))
    for x, y, k in ((240, 760, .8), (520, 900, 1.2), (980, 800, .9), (1280, 930, 1.35), (1480, 730, .7), (760, 690, .6)):
        s += p.rope([(x, y + 150 * k), (x + 6, y + 70 * k), (x, y)], 9 * k, "#1b3a30", 7 * k)
        for a in (-62, 62, -36, 36, 0):
            s += p.at(p.path("M0 10Q-34 -40 0 -104Q34 -40 0 10Z", "#e59a8a" if abs(a) > 40 else "#f0bca8", f'stroke="{p.INK}" stroke-width="3"') + p.path("M-2 -10Q-10 -50 0 -90L4 -88Q0 -50 4 -10Z", "#b5473a"), x, y, k, a)
    return kit.press(W, H, s, 26)


def rest_station():
    r = kit.rng("cool-7")
    s = p.rect(0, 0, W, H, "#2c6a78") + p.cuts((0, 0, W, 760), r, "#3d7f8c", gap=26, angle=90, length=(80, 260), width=6, much=.45)
    s += p.rect(0, 600, W, 180, "#1f4f5c") + p.rect(0, 596, W, 12, p.CREAM)
    s += p.poly([(0, 780), (W, 780), (W, H), (0, H)], "#c9b98f") + p.bars([(i * 230 - 260, H, 500 + i * 74, 780, 5, 3) for i in range(12)] + [(0, y, W, y, 4) for y in (816, 866, 940, 1030)], "#a18f63")
    # Window to the glaring street
    s += p.rect(560, 110, 500, 380, p.INK) + p.rect(574, 124, 472, 352, "#f5dc9a")
    v = p.town(560, 420, 190, 8, "#dcae5e", "#f5dc9a", r, .4)
    s += p.clip("M574 124h472v352h-472z", p.at(v, 560, 0) + p.rect(560, 420, 500, 70, "#b98c4a") + p.tree(700, 440, 240, "#5d7a44", "#a9bb6a", r)) + p.rect(804, 110, 12, 380, p.INK)
    # Hooks with helmets and a towel
    s += p.rect(90, 200, 400, 18, "#7a4a22")
    for i, c in enumerate(("#d39a2c", "#b5301f", "#d39a2c")):
        s += p.bars([(150 + i * 130, 210, 150 + i * 130, 236, 8)], p.INK) + p.helmet(150 + i * 130, 320, .6, c, "#fff3cf", kit.dark(c, .5), r)
    s += p.path("M440 214q26 -10 40 0l10 180q-30 10 -56 0z", p.CREAM, f'stroke="{p.INK}" stroke-width="4"') + p.rect(440, 350, 48, 10, p.RED)
    # Water dispenser
    o = p.path("M-70 0V-330H70V0Z", "#e9e2cc", f'stroke="{p.INK}" stroke-width="6"') + p.path("M-60 -334V-500Q-60 -530 -30 -534H30Q60 -530 60 -500V-334Z", "#7fb7b5", f'stroke="{p.INK}" stroke-width="6"') + p.cuts((-56, -520, 110, 180), r, "#d5ece4", gap=13, angle=88, length=(40, 100), width=5, toward=(-1, 0)) + p.rect(-50, -290, 100, 90, "#3c464c") + p.rect(-34, -282, 14, 30, p.RED) + p.rect(20, -282, 14, 30, "#2c4a66") + p.cuts((-60, -190, 120, 180), r, "#b9b196", gap=13, angle=88, length=(40, 100), width=5, toward=(1, 0))
    s += p.at(o, 1450, 860) + t.fan(1240, 880, 1.25)
    s += p.rect(110, 820, 880, 26, "#7a4a22") + p.bars([(150, 846, 140, 960, 20), (950, 846, 960, 960, 20), (540, 846, 540, 950, 20)], "#4e2d14") + p.cuts((110, 822, 880, 24), r, "#b5763a", gap=7, length=(60, 200), width=3)
    s += someone(r, 240, 960, 600, "sit", turn=.5, build="stout", top="#e07a2c", bottom="#2c3a4a", hat="none", hair="bob", age=55, near_arm=(16, 92), far_arm=(24, 84), held=p.mug(6, 30, .4, p.CREAM, "#2c4a66", r), smile=.9)
    s += someone(r, 560, 960, 620, "sit", turn=.15, top="#d39a2c", bottom="#26303f", hair="crop", near_arm=reach(30, 330, -1), far_arm=reach(46, 330, 1), held_far=p.path("M-16 -34h34v52h-34z", p.INK) + p.rect(-12, -30, 26, 42, "#9fd0cc"), nod=18, age=24)
    s += someone(r, 830, 960, 620, "sit", turn=.8, top="#3b5f7d", bottom="#3a3f4a", lean=-12, nod=-6, near_arm=(-6, 50), far_arm=(24, 60), age=60, hair="grey", towel="#f3e6cc", held=p.path("M0 0q-10 -70 40 -110q60 30 20 110q-30 14 -60 0z", "#e6c987", f'stroke="{p.INK}" stroke-width="4"'))
    return kit.press(W, H, s, 27)


def on_the_dyke():
    r = kit.rng("cool-8")
    s = p.sky(W, H, [(0, "#2b2f5e"), (170, "#474576"), (320, "#7b5a7e"), (430, "#c07a6c")], r, "#e0a888", .28, 24)
    s += p.disc(1180, 210, 66, "#f6e3bd") + p.cuts((1130, 170, 110, 90), r, "#e0b98a", gap=16, length=(20, 60), width=5, much=.5)
    s += p.town(W, 560, 150, 26, "#2a2748", "#f0bd62", r, .5)
    s += p.water(W, 556, 400, "#3c3d6c", r, "#c98f7e", "#2b2c54", 9)
    s += "".join(p.rect(x + r.uniform(-8, 8), 566 + j * 17, r.uniform(14, 40), 5, "#f0bd62") for x in (160, 330, 470, 720, 1010, 1290, 1460) for j in range(9) if r.random() < .75)
    o = p.path("M-200 0Q-190 50 -150 56H170Q210 40 230 -6Z", "#1d1b33") + p.rect(40, -70, 120, 66, "#1d1b33") + p.rect(56, -56, 36, 30, "#f0bd62") + p.rect(104, -56, 36, 30, "#f0bd62") + p.bars([(-60, 0, -60, -140, 7), (100, -70, 100, -120, 6)], "#1d1b33") + p.disc(-60, -144, 9, p.RED)
    s += p.at(o, 1150, 640, .9)
    s += p.poly([(0, 860), (W, 800), (W, H), (0, H)], "#1b1a2c") + p.cuts((0, 830, W, 240), r, "#47415f", gap=20, angle=-2, length=(60, 220), width=6, much=.5)
    s += p.rect(0, 838, W, 12, "#1b1a2c")
    for x, h, c, kw in ((300, 560, "#8f4431", dict(hair="crop")), (520, 530, "#d39a2c", dict(build="woman", hair="tail")), (770, 570, "#2d5b4b", dict(build="stout", hair="short")), (960, 540, "#e9dfc4", dict(hat="cap", hat_colour="#b5301f"))):
        s += someone(r, x, 1040, h, "sit", turn=.15, back=True, top=c, bottom="#26263c", light=-1, near_leg=(60, 40), far_leg=(60, 40), near_arm=(-14, 20), far_arm=(14, 40), **kw)
    s += p.poly([(0, 960), (W, 905), (W, H), (0, H)], "#14131f") + p.cuts((0, 930, W, 140), r, "#3a3550", gap=18, angle=-2, length=(60, 240), width=6, much=.55)
    s += p.at(p.path("M0 0q-14 -90 60 -130q80 40 30 134q-40 20 -90 -4z", "#e6c987", f'stroke="{p.INK}" stroke-width="5"') + p.bars([(44, 6, 40, 60, 10)], "#7a4a22"), 1120, 880, 1) + t.thermos(1290, 960, .62, r) + p.mug(1390, 962, .6, p.CREAM, p.RED, r) + t.melon(1230, 1000, .5, r, True)
    s += p.grass(0, 300, 1067, r, "#2d3f3a", (60, 170), 60) + p.grass(1340, 1600, 1067, r, "#2d3f3a", (60, 190), 60)
    return kit.press(W, H, s, 28)


_A = "albums/cool-summer/"
SCENES = {_A + "01.jpg": (W, H, under_the_tree), _A + "02.jpg": (1200, 1200, on_the_steps), _A + "03.jpg": (W, H, a_bowl_passed), _A + "04.jpg": (1067, 1600, high_up),
          _A + "05.jpg": (W, H, unloading), _A + "06.jpg": (W, H, lotus_road), _A + "07.jpg": (W, H, rest_station), _A + "08.jpg": (W, H, on_the_dyke)}
