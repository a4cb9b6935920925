"""Album: the swimming of the workers' games (seven prints)."""
from kit import *
from figure import Figure
from hands import hand

POOL, DEEP, FOAM = "#3d8f93", "#1f6b70", "#eef0e0"


def swimmer(x, y, h, pose="front", **k):
    look = dict(sleeve="none", trouser="bare", shoes=None, hat="swim", hat_band=INKS["night"], hands="open", thick=2.4) | k
    suit = look.pop("suit", INKS["indigo"])
    woman = look.get("build") == "woman"
    look.setdefault("top", suit if woman else look.get("skin", "#dfb487"))
    return Figure(x, y, h, pose, bottom=suit, **look)


def lane_rope(x0, y0, x1, y1, k, a=INKS["cinnabar"], b=FOAM):
    n = max(2, int(math.hypot(x1 - x0, y1 - y0) / (k * 2.1)))
    return "".join(disc(x0 + (x1 - x0) * (i + .5) / n, y0 + (y1 - y0) * (i + .5) / n, k, a if (i // 3) % 2 else b, INK, 1.5, k * .8) for i in range(n))


def water(x0, y0, x1, y1, r, n=14, c=POOL):
    return rect(x0, y0, x1 - x0, y1 - y0, c) + rows(x0, y0, x1, y1, n, "#b9dcd2", r, 60, 230, 8, 60, 1.3) + gouges(x0, y0, x1, y1, n * 6, DEEP, r, 60, 240, 7)


def splash(x, y, k, r, n=22, c=FOAM):
    d = []
    for _ in range(n):
        a, q = r.uniform(-2.9, -.25), r.uniform(.25, 1) * 130 * k
        d.append(lens_d(x + math.cos(a) * q * .3, y + math.sin(a) * q * .3, q * .7, 7 * k, a))
    return path("".join(d), c) + "".join(disc(x + r.uniform(-130, 130) * k, y - r.uniform(10, 130) * k, r.uniform(2, 7) * k, c) for _ in range(n // 2))


def start(w=1600, h=1067):
    """Five on the blocks, bent for the signal."""
    r = rng("swim-start")
    s = rect(0, 0, w, h, "#f0dfba") + rect(0, 0, w, 220, INKS["steel"]) + gouges(0, 0, w, 210, 60, "#44678a", r, 80, 300, 8)
    s += "".join(rect(60 + 320 * i, 30, 250, 150, "#dcebe4", INK, 6) + gouges(64 + 320 * i, 40, 300 + 320 * i, 170, 8, "#a9cdc6", r, 40, 120, 7) for i in range(5))
    s += rect(0, 220, w, 170, "#d9a75c") + "".join(disc(24 + 44 * i + 20 * (j % 2), 250 + 46 * j, 17, ["#dfb487", "#c99568", "#e3c09a"][(i * 7 + j) % 3], INK, 2) + path(f"M{24 + 44 * i + 20 * (j % 2) - 26} {296 + 46 * j}q26 -46 52 0Z", [INKS["brick"], INKS["indigo"], INKS["wheat"], CREAM, INKS["pine"]][(i * 3 + j * 2) % 5], INK, 2) + path(f"M{24 + 44 * i + 20 * (j % 2) - 18} {248 + 46 * j}q18 -26 36 0Z", INK) for j in range(3) for i in range(38))
    s += rect(0, 390, w, 200, "#ead7ad", INK, 4) + rows(0, 410, w, 590, 4, "#c9ab72", r, 80, 260, 7, 100)
    s += water(0, 860, w, h, r, 8) + poly([(0, 590), (700, 590), (700, 860), (0, 860)], "#f3ead6")
    s += water(230, 590, w, h, r, 15)
    s += "".join(lane_rope(800 - 124 * i, 650 + 92 * i, w + 20, 612 + 96 * i, 9 + 2 * i) for i in range(5))
    s += poly([(0, 590), (850, 590), (230, h), (0, h)], "#f3ead6") + poly([(850, 590), (880, 590), (270, h), (230, h)], INKS["steel"]) + rows(0, 600, 520, h, 9, "#cdb78e", r, 60, 200, 7, 120)
    caps = [INKS["cinnabar"], INKS["wheat"], CREAM, INKS["pine"], INKS["plum"]]
    for i in range(5):
        k = .56 + .15 * i
        x, y = 800 - 128 * i, 628 + 92 * i
        s += poly([(x - 110 * k, y - 70 * k), (x + 90 * k, y - 84 * k), (x + 100 * k, y - 56 * k), (x - 104 * k, y - 42 * k)], "#f8f1df", INK, 4) + poly([(x - 90 * k, y - 42 * k), (x + 60 * k, y - 50 * k), (x + 40 * k, y + 70 * k), (x - 90 * k, y + 80 * k)], INKS["steel"], INK, 4)
        s += swimmer(x - 18 * k, y - 66 * k, 460 * k, "bend", turn=1, r=r, hat_colour=caps[i], suit=[INKS["indigo"], INKS["teal"], INKS["brick"], INKS["night"], INKS["indigo"]][i], build=["man", "slim", "man", "stout", "man"][i], skin=["#dfb487", "#d3a274", "#e3b98c", "#cf9c68", "#dfb487"][i],
                     lean=76, curve=30, nod=-20, near_arm=(8, 16), far_arm=(20, 24), near_leg=(34, -18), far_leg=(4, -34)).svg
    return press(w, h, s, 31, 4)


def lanes(w=1600, h=1067):
    """From above: five lanes, five strokes."""
    r = rng("swim-lanes")
    s = water(0, 0, w, h, r, 26)
    H = h / 5
    s += "".join(rect(0, H * (i + .5) - 13, w, 26, DEEP) for i in range(5)) + rows(0, 0, w, h, 20, "#6db5b0", r, 60, 220, 9, 100, 1)
    s += "".join(lane_rope(-10, H * i, w + 10, H * i, 12, [INKS["cinnabar"], INKS["wheat"]][i % 2]) for i in range(1, 5))
    caps = [CREAM, INKS["cinnabar"], INKS["wheat"], INKS["night"], INKS["plum"]]
    for i, x in enumerate((640, 980, 830, 1140, 520)):
        y = H * (i + .5)
        strokes = [dict(near_arm=(178, 182), far_arm=(-14, -6)), dict(near_arm=(22, 30), far_arm=(-168, -178)), dict(near_arm=(110, 165), far_arm=(-20, -4)), dict(near_arm=(172, 176), far_arm=(-60, -10)), dict(near_arm=(16, 4), far_arm=(-150, -172))][i]
        s += path("".join(lens_d(x - 520 + r.uniform(-80, 60), y + q, r.uniform(180, 330), 9) for q in (-34, -16, 0, 18, 34)), FOAM)
        s += swimmer(x, y, 420, "front", turn=0, back=True, rot=90, ground=False, r=r, hat_colour=caps[i], build=["man", "woman", "man", "slim", "woman"][i], suit=[INKS["indigo"], INKS["brick"], INKS["night"], INKS["cinnabar"], INKS["indigo"]][i], skin=["#dfb487", "#e3b98c", "#cf9c68", "#d3a274", "#dfb487"][i], near_leg=(5, 10), far_leg=(-5, -4), **strokes).svg
        s += splash(x - 250, y + 24, .55, r, 26) + path("".join(lens_d(x - 240 + r.uniform(-20, 420), y + sg * r.uniform(40, 66), r.uniform(40, 120), 7) for sg in (-1, 1) for _ in range(6)), FOAM)
    return press(w, h, s, 32, 4)


def breath(w=1200, h=1200):
    """One breath: cap, goggles, an arm over the water."""
    r = rng("swim-breath")
    s = water(0, 0, w, h, r, 22, "#2f7f86") + rect(0, 0, w, 150, INKS["night"]) + gouges(0, 0, w, 150, 30, "#33495f", r, 80, 300, 8)
    s += "".join(lane_rope(-10, 250 + 46 * i, w + 10, 210 + 46 * i, 22, INKS["cinnabar"], FOAM) for i in range(1))
    skin = "#dfae7c"
    # the arm comes over
    d = capsule_d((330, 760), 110, (560, 320), 74) + capsule_d((560, 320), 76, (900, 420), 46)
    s += path(d, skin, INK, 7) + inside(d, teeth([(250, 690), (490, 300)], 80, "#7a4526", r, 24, 1, .6) + teeth([(330, 860), (640, 360), (900, 470)], 60, "#7a4526", r, 22, -1, .6) + ribbon([(430, 640), (540, 420)], [3, 22, 3], "#f2d3a8") + ribbon([(610, 300), (830, 372)], [3, 14, 2], "#f2d3a8"))
    s += hand(890, 420, 270, 34, curl=.12, spread=.12, thumb=(22, .2), arm=0, skin=skin)
    # head, turned to breathe
    face = [(640, 760), (640, 640), (720, 560), (830, 560), (900, 620), (930, 680), (965, 740), (930, 765), (945, 800), (915, 815), (925, 850), (880, 900), (760, 930), (670, 880)]
    s += poly(face, skin, INK, 7) + inside(line_d(face), poly([(640, 800), (720, 850), (880, 880), (880, 960), (640, 960)], "#a9683c"))
    s += path("M560 800C520 600 620 470 770 470S940 540 930 640Q840 590 740 640Q700 720 690 800Q620 850 560 800Z", INKS["cinnabar"], INK, 7) + path("M620 640q20 -110 120 -130l8 16q-70 30 -90 116Z", "#e2765c") + teeth([(566, 800), (560, 680), (600, 570)], 60, "#6f1a10", r, 20, 1)
    s += path("M570 720Q740 640 900 650l4 26Q740 680 590 750Z", INK) + path("M812 650q70 -22 104 10q8 44 -36 58q-60 4 -68 -68Z", INKS["night"], INK, 6) + path("M832 664q34 -14 60 0l-6 10q-30 -10 -48 6Z", "#9fd0cb")
    s += path("M900 800q34 -8 44 6q-10 36 -50 30q-18 -20 6 -36Z", "#4a1710", INK, 4) + blob([(700, 740), (722, 730), (736, 760), (720, 800), (704, 790)], skin, INK, 5)
    # water line over shoulder and cheek
    wl = "M-20 1220V860Q120 790 260 850T520 850Q600 900 690 880T900 910Q1010 870 1220 900V1220Z"
    s += path(wl, POOL, INK, 5) + inside(wl, rows(0, 880, w, h, 10, "#b9dcd2", r, 80, 260, 10, 60, 1.1) + gouges(0, 880, w, h, 60, DEEP, r, 80, 260, 9)) + ribbon([(-20, 862), (120, 812), (260, 854), (400, 872), (520, 852), (690, 884), (900, 912), (1060, 888), (1220, 902)], [16], FOAM)
    s += splash(300, 850, 1.5, r, 30) + splash(900, 900, .9, r, 18) + splash(1120, 690, 1.1, r, 22)
    return press(w, h, s, 33, 5)


def watch(w=1067, h=1600):
    """The timekeeper's thumb on the watch."""
    r = rng("swim-watch")
    s = water(0, 0, w, h, r, 36) + "".join(lane_rope(180 + 330 * i, -10, -160 + 520 * i, h + 10, 17, [INKS["cinnabar"], INKS["wheat"], INKS["cinnabar"]][i]) for i in range(3))
    s += splash(740, 520, 1, r, 26) + swimmer(800, 290, 460, "front", turn=0, back=True, rot=14, ground=False, r=r, hat_colour=CREAM, suit=INKS["brick"], near_arm=(176, 180), far_arm=(-18, -8)).svg + ""
    cx, cy = 500, 800
    s += ribbon([(cx, cy - 330), (cx - 160, cy - 520), (cx - 60, cy - 720), (cx + 40, cy - 860)], [18], INK) + ribbon([(cx + 10, cy - 330), (cx + 120, cy - 560), (cx + 60, cy - 860)], [18], INKS["cinnabar"])
    s += rect(cx - 34, cy - 350, 68, 110, "#8d8378", INK, 7) + rect(cx - 58, cy - 372, 116, 48, INKS["wheat"], INK, 7) + at(cx, cy, rect(-26, -336, 52, 70, "#8d8378", INK, 6), 1, 40)
    s += disc(cx + 16, cy + 20, 280, "#154a4e") + disc(cx, cy, 280, "#8d8378", INK, 9) + disc(cx, cy, 236, "#fbf4e2", INK, 7)
    s += "".join(bar(cx + math.sin(t) * 224, cy - math.cos(t) * 224, cx + math.sin(t) * (180 if i % 5 == 0 else 204), cy - math.cos(t) * (180 if i % 5 == 0 else 204), 11 if i % 5 == 0 else 5, INK) for i, t in ((i, i * math.pi / 30) for i in range(60)))
    s += ribbon([(cx - 40, cy + 54), (cx + 120, cy - 162)], [16, 5], INKS["cinnabar"], False) + disc(cx, cy, 19, INK) + disc(cx, cy + 90, 46, "#eadfc2", INK, 4) + bar(cx, cy + 90, cx + 20, cy + 60, 6, INK) + path(f"M{cx - 190} {cy - 70}q40 -110 150 -128l4 14q-90 26 -130 122Z", "#ffffff")
    # the hand holds it from below: palm behind, fingers over the rim
    skin = "#d7a877"
    wrist = path("M560 1640Q590 1330 470 1180L760 1000Q900 1160 1000 1640Z", skin, INK, 8)
    s += wrist + inside("M560 1640Q590 1330 470 1180L760 1000Q900 1160 1000 1640Z", teeth([(760, 1000), (900, 1200), (1000, 1640)], 120, "#7a4526", r, 28, 1, .6))
    s += path("M1020 1640L980 1440Q780 1420 560 1480L540 1640Z", INKS["indigo"], INK, 8) + path("M980 1440Q780 1420 560 1480l4 44q210 -58 424 -36Z", CREAM, INK, 6)
    for i, (a0, l) in enumerate(((198, 150), (170, 166), (143, 166), (116, 140))):
        t = math.radians(a0 - 90)
        x0, y0 = cx + math.cos(t) * 318, cy + math.sin(t) * 318
        x1, y1 = cx + math.cos(t) * (318 - l), cy + math.sin(t) * (318 - l)
        s += path(capsule_d((x0, y0), 46, (x1, y1), 33), skin, INK, 7) + path(lens_d(x0 - math.cos(t) * 60 - 14, y0 - math.sin(t) * 60, 40, 4, t + 1.57), "#8a5530") + path(capsule_d((x1 - math.cos(t) * 4, y1 - math.sin(t) * 4), 19, (x1 + math.cos(t) * 14, y1 + math.sin(t) * 14), 20), "#f0cfa4", "#8a5530", 2)
    thumb = curve_d([(700, 1150), (800, 1000), (806, 800), (728, 590), (622, 446), (556, 408), (516, 428), (540, 486), (640, 640), (700, 800), (664, 960), (590, 1090)])
    s += path(thumb, skin, INK, 8) + path("M530 424q46 -12 66 34q-40 10 -66 -34Z", "#f0cfa4", "#8a5530", 3) + inside(thumb, teeth([(728, 590), (806, 800), (800, 1000), (700, 1150)], 60, "#7a4526", r, 24, 1, .5)) + path(lens_d(650, 600, 66, 4, .8) + lens_d(664, 640, 54, 4, .75), "#8a5530")
    return press(w, h, s, 34, 5)


def relay(w=1600, h=1067):
    """The relay: one touches the wall, one is already in the air."""
    r = rng("swim-relay")
    s = rect(0, 0, w, h, "#f3d58d") + gouges(0, 0, w, 560, 80, "#e6b95e", r, 90, 360, 10) + gouges(0, 0, w, 560, 40, "#f9e6b5", r, 90, 340, 9)
    s += "".join(path(f"M{x} 0l{120} 150 {120} -150Z", c, INK, 3) for x, c in zip(range(-60, 1600, 250), [INKS["cinnabar"], INKS["teal"], CREAM, INKS["indigo"], INKS["brick"], INKS["pine"], INKS["cinnabar"]])) + rect(0, -6, w, 12, INK)
    s += "".join(disc(620 + 52 * i + 24 * (j % 2), 480 + 50 * j, 19, ["#dfb487", "#c99568", "#e3c09a"][(i + j) % 3], INK, 2) + path(f"M{620 + 52 * i + 24 * (j % 2) - 28} {530 + 50 * j}q28 -50 56 0Z", [INKS["brick"], INKS["steel"], CREAM, INKS["pine"], INKS["plum"]][(i * 2 + j) % 5], INK, 2) + path(f"M{620 + 52 * i + 24 * (j % 2) - 20} {478 + 50 * j}q20 -30 40 0Z", INK) for j in range(3) for i in range(20))
    s += rect(560, 620, 1060, 46, "#ead7ad", INK, 4) + water(0, 664, w, h, r, 14) + "".join(lane_rope(430, y, w + 10, y - 30, k) for y, k in ((740, 10), (1010, 17)))
    s += poly([(0, 600), (440, 600), (470, 660), (470, h), (0, h)], "#f3ead6", INK, 5) + rect(440, 690, 34, h, INKS["steel"], INK, 4) + rows(0, 640, 430, h, 8, "#cdb78e", r, 60, 200, 8, 120)
    s += poly([(200, 470), (436, 440), (450, 490), (210, 520)], "#f8f1df", INK, 5) + poly([(230, 518), (420, 496), (400, 604), (230, 604)], INKS["cinnabar"], INK, 5)
    s += swimmer(740, 400, 620, "front", turn=1, r=r, rot=72, ground=False, hat_colour=INKS["cinnabar"], build="woman", suit=INKS["indigo"], near_arm=(172, 176), far_arm=(180, 184), near_leg=(-2, -6), far_leg=(4, -2), nod=-10, curve=-8, skin="#e3b98c").svg
    s += swimmer(150, 650, 460, "cheer", turn=.4, r=r, hat_colour=INKS["cinnabar"], build="man", suit=INKS["teal"], top=INKS["teal"], near_arm=(-150, -172), far_arm=(130, 168), smile=1).svg
    low = swimmer(800, 850, 560, "front", turn=1, flip=True, rot=94, ground=False, r=r, hat_colour=INKS["cinnabar"], hat_band=None, suit=INKS["night"], near_arm=(176, 182), far_arm=(-14, -8), near_leg=(6, -4), far_leg=(-8, -14), nod=-26)
    s += low.svg + rect(640, 880, 700, 60, POOL) + rows(560, 872, 1400, 960, 5, "#b9dcd2", r, 60, 200, 9, 40, 1) + splash(980, 880, 1.2, r, 34) + splash(540, 860, .7, r, 18) + path("".join(lens_d(560 + 70 * i, 876 + r.uniform(-8, 8), 120, 10) for i in range(10)), FOAM)
    return press(w, h, s, 35, 4)


def towel(w=1067, h=1600):
    """After the race: a swimmer with a towel, wet footprints on the tiles."""
    r = rng("swim-towel")
    s = rect(0, 0, w, h, "#e8a96a") + rect(0, 0, w, 900, "#f0cf95") + gouges(0, 0, w, 880, 100, "#e3ac62", r, 90, 340, 10) + "".join(rect(60 + 340 * i, 90, 270, 420, "#cfe3da", INK, 8) + bar(195 + 340 * i, 90, 195 + 340 * i, 510, 8, INK) + gouges(64 + 340 * i, 100, 320 + 340 * i, 500, 12, "#9cc8c0", r, 50, 140, 8) for i in range(3))
    s += water(0, 800, w, 1080, r, 9) + "".join(lane_rope(-10, 850 + 70 * i, w + 10, 850 + 70 * i, 10 + 2 * i) for i in range(3)) + rect(0, 1070, w, 40, INKS["steel"], INK, 4) + rect(0, 1110, w, 500, "#f3e6cc")
    s += "".join(bar(x, 1110, 533 + (x - 533) * 1.7, h, 4, "#cdb78e") for x in range(-200, 1300, 130)) + "".join(rect(0, 1110 + q, w, 4, "#cdb78e") for q in (60, 150, 270, 420))
    s += "".join(at(x, y, disc(0, 0, 22, "#a9c4bb", None, 0, 40) + disc(4, -52, 13, "#a9c4bb"), k, -30) for x, y, k in ((180, 1180, .6), (280, 1270, .75), (220, 1390, .9)))
    cloth = path("M-150 -640Q-60 -690 10 -650Q80 -690 150 -640L176 -330Q140 -310 100 -330L84 -560Q10 -600 -70 -560L-90 -300Q-140 -290 -176 -320Z", CREAM, INK, 2.6) + "".join(path(f"M{sx * 174} {-370 + 16 * i}l{-sx * 76} 6v6l{sx * 77} -4Z", INKS["cinnabar"]) for sx in (-1, 1) for i in (0, 2)) + path("".join(lens_d(sx * q, y, l, 5, 1.57 - sx * .06) for sx in (-1, 1) for q, y, l in ((150, -600, 190), (124, -560, 170), (108, -470, 90))) + lens_d(-80, -626, 70, 5, -.3) + lens_d(20, -632, 70, 5, .25), "#b8a988")
    f = swimmer(560, 1540, 1240, "front", turn=.3, r=r, build="woman", suit=INKS["indigo"], hat=None, hair="bob", smile=1, age=34, near_arm=(-14, -2), far_arm=(46, -34), hands="fist", skin="#e3b98c", over="")
    s += path("M420 1548Q560 1500 720 1548Q560 1590 420 1548Z", "#a9c4bb")
    s += f.svg
    hx, hy = f.at["neck"]
    k = 1240 / 750
    s += at(hx + 4, hy + 594 * k, f'<g transform="scale(.76 1)">{cloth}</g>', k * .9)
    s += path("".join(lens_d(r.uniform(420, 700), r.uniform(900, 1400), r.uniform(16, 40), 4, 1.57) for _ in range(26)), "#fbf4e2")
    return press(w, h, s, 36, 5)


def stands(w=1600, h=1067):
    """The stands: every trade has come to cheer."""
    r = rng("swim-stands")
    s = rect(0, 0, w, h, INKS["pine"]) + gouges(0, 0, w, 400, 70, "#3d7664", r, 90, 340, 9)
    s += "".join(bar(x, 0, x + 90, 250, 14, "#1a3a30") + bar(x + 180, 0, x + 90, 250, 14, "#1a3a30") for x in range(-60, 1600, 180)) + rect(0, 240, w, 22, "#1a3a30")
    hats = [("helmet", INKS["wheat"]), (None, None), ("cap", INKS["teal"]), ("nurse", "#f7efdc"), (None, None), ("chef", "#fbf4e4"), (None, None), ("straw", INKS["straw"]), ("helmet", CREAM), (None, None), ("kerchief", INKS["cinnabar"])]
    tops = [INKS["cinnabar"], INKS["steel"], "#efe2c6", INKS["wheat"], INKS["indigo"], INKS["brick"], INKS["teal"], INKS["plum"], "#d2602a", INKS["moss"]]
    arms = [dict(near_arm=(-150, -172), far_arm=(150, 172)), dict(near_arm=(-30, 60), far_arm=(34, -50)), dict(near_arm=(-140, -190), far_arm=(20, -30)), dict(near_arm=(-20, 30), far_arm=(140, 186)), dict(near_arm=(-40, 120), far_arm=(40, -120))]
    for j, (y, hh, n) in enumerate(((560, 400, 11), (800, 520, 9), (1120, 700, 7))):
        s += rect(0, y - hh * .34, w, h, ["#7a4a2c", "#8f5a36", "#a86b40"][j]) + rect(0, y - hh * .34, w, 14, INK)
        for i in range(n):
            q = i * 3 + j * 4
            hat, hc = hats[q % len(hats)]
            s += Figure((i + .5 + .22 * (j % 2)) * w / n - 20, y + hh * .22, hh, "front", turn=[.1, .4, .2, .45][q % 4], flip=(q * 5) % 3 == 0, r=r, hat=hat, hat_colour=hc, hair=["short", "bob", "crop", "bun", "tail", "grey"][q % 6], build=["man", "woman", "stout", "woman", "slim"][q % 5],
                        age=[28, 40, 60, 33][q % 4], glasses=q % 7 == 2, smile=1, top=tops[q % len(tops)], bottom=INKS["night"], sleeve=["long", "short"][q % 2], vest="#e0a52e" if q % 9 == 0 else None, skin=["#dfb487", "#d3a274", "#e3b98c"][q % 3], hands="open", face=True, **arms[(q * 2 + i) % 5]).svg
    s += rect(0, 960, w, 120, "#f3e6cc", INK, 6) + rect(0, 960, w, 20, INKS["cinnabar"]) + rect(0, 1030, w, 60, POOL) + rows(0, 1034, w, h, 3, FOAM, r, 60, 200, 8, 60)
    return press(w, h, s, 37, 4)


SCENES = {f"albums/swimming-games/{i:02}.jpg": v for i, v in enumerate([(1600, 1067, start), (1600, 1067, lanes), (1200, 1200, breath), (1067, 1600, watch), (1600, 1067, relay), (1067, 1600, towel), (1600, 1067, stands)], 1)}
