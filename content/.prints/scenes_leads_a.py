"""Lead pictures: the year's report, May Day, the speech contest, new members."""
from kit import *
from figure import Figure, reach
import scenery as sc


def annual_report(w=1600, h=1067):
    """A river city's working people on the quay at morning."""
    r = rng("annual-report")
    sky, hz = "#f1dfb8", 560
    s = rect(0, 0, w, h, sky)
    s += rect(0, 0, w, 150, "#ead0a0") + gouges(0, 110, w, 190, 60, sky, r, 80, 300, 10) + gouges(0, 10, w, 130, 46, "#f3e3c2", r, 80, 320, 9)
    s += gouges(0, 200, w, hz - 20, 110, "#e0b878", r, 60, 330, 8)
    s += disc(1062, 300, 122, "#fbf3e0") + gouges(910, 340, 1210, 430, 14, sky, r, 90, 260, 9)
    s += sc.hills(0, w, hz, 130, "#cfae84", r, 7, "#dcc096")
    s += sc.skyline(620, 1640, hz, 190, 26, "#b98d66", "#f1dfb8", r) + sc.skyline(-20, 640, hz, 90, 20, "#c39b71", None, r)
    s += sc.pagoda(712, hz, 262, "#8f5f45", "#e7c48e")
    s += sc.bridge(1060, 1720, hz - 6, 190, "#7a5340", (.42,), 10, 6)
    # river
    s += rect(0, hz, w, 330, INKS["steel"]) + rows(0, hz + 8, w, 880, 15, "#e9dcc0", r, 60, 210, 7, 50)
    s += "".join(rect(1062 - l / 2 + r.uniform(-30, 30), hz + 6 + i * 17, l, 8, "#f6e6c0") for i, l in enumerate([250, 190, 270, 150, 220, 130, 190, 80, 140, 60]))
    s += sc.barge(560, hz + 74, .78, INK, "#c98d3e", CREAM, True)
    s += sc.tug(1290, hz + 66, .62, INK, INKS["cinnabar"])
    # the wharf with its cranes
    s += poly([(0, hz - 6), (452, hz - 2), (470, hz + 34), (0, hz + 58)], INK) + teeth([(0, hz + 58), (470, hz + 34)], 18, INK, r, 20, 1)
    s += sc.containers(6, hz - 6, 6, [2, 3, 1, 2, 1, 1], 62, 34, [INKS["cinnabar"], INKS["steel"], INKS["teal"], INKS["wheat"], INKS["brick"]], r)
    s += sc.gantry(226, hz, 1.42, INK, False, INKS["cinnabar"]) + sc.jib(20, hz + 6, 1.35, INK, False, 56, INKS["cinnabar"])
    s += "".join(sc.gull(x, y, k) for x, y, k in ((690, 190, 1), (770, 150, .8), (830, 214, .7), (1220, 130, .9), (1300, 176, .6)))
    # the embankment
    s += poly([(0, 846), (w, 800), (w, h), (0, h)], "#d8b27c") + poly([(0, 834), (w, 788), (w, 812), (0, 860)], "#8a5a3c") + teeth([(0, 860), (w, 812)], 16, "#8a5a3c", r, 22, 1)
    s += rows(0, 870, w, h + 20, 7, "#b98650", r, 90, 260, 7, 70, 1.2, -.02) + rows(0, 880, w, h + 20, 6, "#ecd3a2", r, 60, 180, 6, 120, 1.2, -.02)
    broom = bar(-6, -210, 6, 250, 9, INKS["brick"]) + poly([(-6, 246), (16, 246), (44, 340), (-34, 340)], "#c9963c", INK, 2) + "".join(bar(4, 256, -28 + 14 * i, 338, 2, INK) for i in range(6))
    basket = "".join(path(f"M-66 {-4 - 42 * i}h132v38h-132Z", "#d9a75c", INK, 2.2) + rect(-66, -12 - 42 * i, 132, 9, "#efd297", INK, 1.5) + "".join(rect(-56 + 16 * k, 8 - 42 * i, 3, 20, "#8a5f2c") for k in range(8)) for i in range(3))
    basket += path("M-66 -100q66 -34 132 0Z", "#efd297", INK, 2.2)
    coil = "".join(f'<ellipse cx="0" cy="0" rx="{92 - 9 * i}" ry="{104 - 9 * i}" fill="none" stroke="{c}" stroke-width="{q}"/>' for i in range(4) for c, q in ((INK, 11), ("#dcb878", 7)))
    plan = poly([(-14, -70), (14, -76), (30, 96), (4, 102)], "#f6ecd6", INK, 2) + bar(-2, -66, 14, 92, 3, "#b9a47c")
    bag = path("M-46 10q46 -40 92 0l10 96h-112Z", INKS["brick"], INK, 2.2) + path("M-24 6q24 -60 48 0l-6 0q-18 -44 -36 0Z", INK)
    books = poly([(-40, -30), (34, -36), (40, 44), (-36, 50)], INKS["cinnabar"], INK, 2) + poly([(-40, 50), (40, 44), (40, 56), (-38, 62)], CREAM, INK, 1.5)
    box = rect(-70, -96, 140, 108, "#c99a5e", INK, 2.4) + rect(-8, -96, 16, 108, "#efdcae") + rect(-70, -96, 140, 12, "#a87a44")
    # shadows towards us: the sun stands low behind them
    for x, y, k in ((170, 1010, 1), (600, 1024, 1.05), (1010, 1010, 1), (1460, 1020, 1), (400, 1090, 1.5), (1240, 1090, 1.5)):
        s += path(f"M{x - 50 * k} {y}L{x + 50 * k} {y}L{x - 60 * k} {y + 90}L{x - 190 * k} {y + 84}Z", "#a8743f") + gouges(x - 170 * k, y + 6, x, y + 60, 8, "#d8b27c", r, 30, 90, 4)
    far = [Figure(60, 880, 250, "walk", .8, r=None, thick=1.5, top=INKS["brick"], hair="bob", build="woman", hat=None), Figure(560, 850, 205, "walk", .9, flip=True, r=None, thick=1.5, top=INKS["moss"], hat="straw", hat_colour=INKS["straw"]),
           Figure(1356, 850, 230, "walk", .8, flip=True, thick=1.5, top=INKS["dusk"], hat="helmet"), Figure(940, 846, 210, "walk", .8, flip=True, thick=1.5, top=INKS["teal"], hair="crop")]
    figs = [
        # street cleaner, broom in hand
        Figure(160, 1034, 600, "stand", .42, build="woman", r=r, hat="straw", hat_colour=INKS["straw"], top="#c8581f", bottom=INKS["steel"], age=52, hair="bun", towel=CREAM, smile=.8,
               near_arm=(-14, 14), far_arm=(20, 58), held_far=at(0, 0, broom, 1, 8)),
        # nurse on her way from the night shift
        Figure(618, 1044, 620, "walk", .6, build="woman", r=r, hat="nurse", hat_colour="#f7efdc", hat_band=INKS["teal"], hair="bun", top="#f2e8d2", coat="#f2e8d2", bottom="#d9d2bf", shoes=CREAM, age=30, smile=1,
               near_arm=(-10, 6), far_arm=(16, 40), collar=INKS["teal"], held=at(0, 0, bag, .7)),
        # teacher with books
        Figure(1080, 1040, 600, "walk", .5, flip=True, build="woman", r=r, hair="bob", glasses=True, top=INKS["plum"], skirt=INKS["night"], trouser="bare", age=38, smile=1, collar=CREAM,
               near_arm=(-6, 112), far_arm=(16, 60), held=at(6, -12, books, .92, -10)),
        # courier with a parcel
        Figure(1478, 1044, 640, "carry", .6, flip=True, r=r, hat="cap", hat_colour=INKS["wheat"], top=INKS["teal"], bottom=INKS["night"], age=25, build="slim", smile=1,
               near_arm=reach(92, 420, -1), far_arm=reach(118, 412, -1), held=at(28, -8, box, .96)),
        # docker with a rope over the shoulder, near
        Figure(394, 1196, 800, "walk", .55, r=r, hat="helmet", hat_colour=INKS["wheat"], top=INKS["steel"], bottom=INKS["night"], vest="#d2602a", age=48, beard="#3a322d", gloves="#e9d9b4", smile=.8,
               near_arm=(14, 132), far_arm=(10, 26), over=at(-22, -566, coil, .82, -8)),
        # pastry cook with steamers, near
        Figure(832, 1210, 800, "stand", .36, build="stout", r=r, hat="chef", hat_colour="#fbf4e4", top="#f4ead4", apron=INKS["cinnabar"], bottom=INKS["dusk"], age=55, smile=1, sleeve="short",
               near_arm=reach(-8, 372, -1), far_arm=reach(92, 372, 1), held=at(50, -10, basket, 1)),
        # engineer with a plan, near
        Figure(1252, 1192, 770, "walk", .5, flip=True, build="woman", r=r, hat="helmet", hat_colour="#f4ead4", hair="bob", top=INKS["indigo"], bottom="#51483f", glasses=True, age=44, collar=CREAM, smile=.9,
               near_arm=(-8, 66), far_arm=(14, 30), held=at(4, 0, plan, 1.1, 66)),
    ]
    s += "".join(f.svg for f in far + figs)
    s += sc.willow(-20, -10, 400, 250, INKS["pine"], r, 20) + sc.willow(1320, -20, 320, 190, INKS["pine"], r, 14)
    return press(w, h, s, 5, 4)


def rosette(k=1, c=INKS["cinnabar"]):
    """The silk flower a commended worker wears on the chest."""
    tails = path("M-12 30L-34 150l22 -14 12 22 10 -120ZM12 30L34 150l-22 -14 -12 22 -10 -120Z", c, INK, 2.2)
    petals = "".join(at(0, 0, path("M-16 -18Q-30 -60 0 -66Q30 -60 16 -18Z", c, INK, 2.2) + path("M-4 -30Q-8 -50 2 -58l3 1Q-2 -48 1 -30Z", "#e2765c"), 1, 36 * i) for i in range(10))
    inner = "".join(at(0, 0, path("M-9 -8Q-16 -34 0 -38Q16 -34 9 -8Z", pale(c, .14), INK, 1.8), 1, 45 * i + 20) for i in range(8))
    return at(0, 0, tails + petals + inner + disc(0, 0, 10, INKS["wheat"], INK, 2), k)


def may_day(w=1600, h=1067):
    """Three commended workers, silk flowers on their chests, pomegranate in bloom."""
    r = rng("may-day")
    s = rect(0, 0, w, h, INKS["pine"]) + gouges(0, 0, w, h, 150, "#3c7562", r, 90, 360, 10) + gouges(0, 0, w, h, 90, "#1d4438", r, 90, 340, 9)
    s += rect(0, 560, w, h, "#e0bf84") + gouges(0, 560, w, h, 60, "#c79c58", r, 90, 300, 9)
    # the applauding rows behind
    tops = [INKS["steel"], "#efe2c6", INKS["brick"], INKS["indigo"], INKS["wheat"], INKS["teal"], INKS["plum"], INKS["moss"]]
    for j, (y, hh, n) in enumerate(((900, 420, 13), (1010, 500, 11))):
        for i in range(n):
            q = i * 3 + j
            s += Figure((i + .3 + .4 * j) * w / n, y, hh, "front", turn=[.2, .45, .1][q % 3], flip=i > n / 2, r=r, build=["man", "woman", "slim", "woman"][q % 4], hair=["short", "bun", "crop", "bob", "grey"][q % 5], hat=[None, "cap", None, "helmet", None, "nurse", None][q % 7],
                        hat_colour=[INKS["teal"], "#f4ead6", INKS["wheat"]][q % 3], top=tops[q % 8], skin=["#dfb487", "#d3a274"][q % 2], near_arm=(-24, 116), far_arm=(26, -116), hands="open", face=True, smile=1, age=[30, 52, 41][q % 3], vest=None).svg
    s += gouges(0, 700, w, h, 30, "#00000022", r, 90, 300, 9)
    # pomegranate branches
    for bx, by, dx, dy in ((-20, 40, 520, 150), (1620, 30, -560, 170), (700, -30, 330, 120)):
        s += ribbon([(bx, by), (bx + dx * .5, by + dy * .4), (bx + dx, by + dy)], [20, 11, 3], "#3b2416")
        for i in range(26):
            u = r.uniform(.05, 1)
            x, y = bx + dx * u + r.uniform(-30, 30), by + dy * (u * u * .4 + u * .6) + r.uniform(-62, 62)
            s += at(x, y, path("M0 0Q26 -22 66 0Q26 20 0 0Z", ["#6f9a56", "#a9b36a", "#4c7a4a"][i % 3], INK, 1.6) + path("M8 0H54l-2 2H8Z", INK), 1, r.uniform(0, 360))
        for i in range(7):
            u = .12 + .13 * i
            x, y = bx + dx * u + r.uniform(-20, 20), by + dy * (u * u * .4 + u * .6) + r.uniform(-44, 44)
            s += at(x, y, "".join(at(0, 0, path("M-8 0Q-22 -30 0 -42Q22 -30 8 0Z", "#d8452e", INK, 2), 1, 60 * k) for k in range(6)) + disc(0, 0, 9, INKS["wheat"], INK, 2), r.uniform(.7, 1), r.uniform(0, 90))
    a = Figure(330, 1560, 1330, "stand", .42, build="woman", r=r, hat="kerchief", hat_colour="#f4ead6", top=INKS["teal"], apron=None, pattern=True, bottom=INKS["night"], hair="bun", age=44, smile=1, near_arm=(-12, 6), far_arm=(14, 40), skin="#e0b184")
    b = Figure(1270, 1570, 1370, "stand", .42, flip=True, r=r, hair="grey", glasses=True, age=62, top=INKS["indigo"], bottom=INKS["night"], collar="#efe2c6", smile=.9, near_arm=(-12, 8), far_arm=(12, 30), skin="#d7a877")
    c = Figure(800, 1590, 1480, "stand", .25, r=r, hat="helmet", hat_colour=INKS["wheat"], top=INKS["steel"], bottom=INKS["night"], collar="#efe2c6", age=36, smile=1, near_arm=(-13, 4), far_arm=(14, 4), skin="#cf9c68")
    for f in (a, b, c):
        s += f.svg
        x, y = f.at["neck"]
        k = f.k
        s += at(x + (16 if f is a else -16 if f is b else 6) * k, y + 92 * k, rosette(.62), k)
    return press(w, h, s, 6, 4)


def speech_contest(w=1600, h=1067):
    """The speaker from behind, the listening hall before her."""
    r = rng("speech")
    s = rect(0, 0, w, h, INKS["indigo"]) + gouges(0, 0, w, 560, 110, "#4f549a", r, 90, 360, 10) + gouges(0, 0, w, 560, 60, "#262a58", r, 90, 340, 9)
    s += poly([(1180, -10), (1290, -10), (1130, 760), (470, 760)], "#5d62a6") + gouges(640, 60, 1200, 720, 40, "#7f84be", r, 60, 240, 8, 1.9) + at(1236, 20, rect(-56, -40, 112, 90, INK) + path("M-70 50h140l14 34h-168Z", INK) + path("M-70 84h140l-8 10h-124Z", "#fdf3d6"), 1, 16)
    s += rect(0, 130, w, 22, "#1d204a") + "".join(bar(90 + 180 * i, 152, 90 + 180 * i, 300, 5, "#1d204a") + path(f"M{60 + 180 * i} 330q30 -60 60 0Z", INKS["wheat"], INK, 3) for i in range(9) if i not in (4, 6))
    cols = [INKS["brick"], "#efe2c6", INKS["steel"], INKS["teal"], INKS["wheat"], INKS["plum"], INKS["pine"], "#d2602a"]
    for j, (y, hh, n) in enumerate(((640, 300, 17), (760, 380, 14), (900, 480, 11))):
        s += rect(0, y - hh * .3, w, h, ["#31356b", "#3b2f50", "#4b2a36"][j])
        for i in range(n):
            q = i * 5 + j * 3
            s += Figure((i + .5 + .4 * (j % 2)) * w / n - 10, y + hh * .34, hh, "front", turn=[.1, .35, .2, .45][q % 4], flip=(i + .5) / n > .5, r=r, build=["man", "woman", "stout", "woman", "slim"][q % 5], hair=["short", "bob", "grey", "bun", "crop", "tail"][q % 6],
                        glasses=q % 4 == 1, age=[30, 55, 42, 24][q % 4], smile=[.4, 1, .7][q % 3], top=cols[q % 8], collar=CREAM if q % 3 == 0 else None, skin=["#e6bd8e", "#d9aa78"][q % 2], face=True, near_arm=(-10, 30) if q % 3 else (-24, 116), far_arm=(10, -30) if q % 3 else (26, -116), hands="open").svg
        for i in range(n + 1):  # seat backs of the row in front
            x, q = (i + .4 * (j % 2)) * w / n - 10, w / n * .44
            s += path(f"M{x - q:.0f} {y + hh}V{y - hh * .04:.0f}q0 {-hh * .07:.0f} {q:.0f} {-hh * .07:.0f}t{q:.0f} {hh * .07:.0f}V{y + hh}Z", ["#5a3145", "#4b2738", "#3a1d2b"][j], INK, 3) + path(lens_d(x - q * .7, y - hh * .05, q * 1.2, 5), "#8a5468")
    s += path("M-20 1000Q800 930 1620 1000V1100H-20Z", "#b0703a") + path("M-20 1000Q800 930 1620 1000l0 16Q800 946 -20 1016Z", INK) + rows(0, 1010, w, h, 3, "#7a4422", r, 100, 320, 9, 60)
    f = Figure(880, 1180, 980, "stand", .12, back=True, build="woman", r=r, hair="bun", top=INKS["cinnabar"], skirt=INKS["night"], trouser="bare", near_arm=(26, 60), far_arm=(-52, -118), hands="open", thick=2.6)
    s += f.svg
    s += path("M1010 660L1290 690L1270 750L1020 720Z", "#c98d4e", INK, 6) + path("M1040 722L1250 746L1230 1090H1060Z", "#8f5a36", INK, 6) + teeth([(1250, 746), (1230, 1090)], 60, "#4a2a16", r, 22, 1) + rows(1066, 760, 1226, 1060, 6, "#b0703a", r, 60, 130, 6, 20, 1)
    s += poly([(1060, 650), (1200, 664), (1190, 690), (1050, 674)], "#fbf4e2", INK, 4) + ribbon([(1250, 694), (1270, 620), (1200, 570)], [9, 7], INK) + at(1192, 562, path(capsule_d((0, 0), 19, (26, 16), 15), "#4a423c", INK, 3), 1, 10)
    return press(w, h, s, 7, 4)


def scooter(c=INKS["wheat"]):
    """A delivery scooter with its box, wheels on the ground at y 0, about 300 wide."""
    wheel = lambda x: disc(x, -38, 38, "#2b2420", INK, 3) + disc(x, -38, 19, "#b9b0a3", INK, 2) + disc(x, -38, 6, INK)
    return (wheel(-110) + wheel(120) + path("M-150 -86Q-110 -120 -60 -84L-40 -52H70L104 -150h22L120 -60Q100 -34 70 -34H-40Q-80 -60 -150 -76Z", c, INK, 3) + ribbon([(112, -120), (96, -196), (70, -206)], [12, 9], INK) + disc(118, -140, 15, "#fdf3d6", INK, 3)
            + path("M-100 -118h96q10 22 -6 26h-84Z", INK) + rect(-166, -236, 122, 112, c, INK, 4) + rect(-166, -214, 122, 12, dark(c, .3)) + "".join(rect(-156 + 96 * i, -196, 8, 64, CREAM) for i in range(2)))


def new_members(w=1600, h=1067):
    """A table under the plane tree: riders, drivers and carers fill in their forms."""
    r = rng("new-members")
    s = rect(0, 0, w, h, "#cfe0d4") + gouges(0, 0, w, 560, 80, "#b0cbbd", r, 90, 340, 9)
    for x, ww, hh, c in ((-10, 330, 470, "#d9a77a"), (320, 250, 380, "#e8d3a6"), (1080, 260, 420, "#c98d6a"), (1340, 280, 500, "#e0bf84")):
        s += rect(x, 620 - hh, ww, hh, c, INK, 4) + "".join(rect(x + 34 + 74 * i, 650 - hh + 96 * j, 42, 56, INKS["steel"] if (i + j) % 3 else "#f6e2ac", INK, 3) for i in range(int((ww - 30) / 74)) for j in range(int((hh - 170) / 96))) + poly([(x + 10, 500), (x + ww - 10, 500), (x + ww + 6, 548), (x - 6, 548)], [INKS["cinnabar"], INKS["teal"], INKS["wheat"], INKS["pine"]][int(x + 10) % 4], INK, 3)
    s += rect(0, 616, w, 130, "#b9b6a4") + rect(0, 610, w, 14, INK) + rows(0, 630, w, 750, 4, "#8f8d7c", r, 90, 260, 7, 120)
    # a lorry on the street
    lorry = rect(0, -220, 400, 200, INKS["teal"], INK, 5) + "".join(rect(16 + 46 * i, -208, 7, 176, "#16474b") for i in range(9)) + path("M400 -150h110q30 60 66 80v50h-176Z", INKS["cinnabar"], INK, 5) + path("M426 -130h74q18 36 34 50h-108Z", "#cfe0d8", INK, 4)
    lorry += "".join(disc(x, -10, 40, "#2b2420", INK, 3) + disc(x, -10, 17, "#b9b0a3", INK, 2) for x in (90, 190, 480))
    s += at(-30, 690, lorry, .82)
    s += poly([(0, 740), (w, 740), (w, h), (0, h)], "#dcc08e") + rows(0, 752, w, h, 7, "#b8935a", r, 110, 320, 8, 80, 1.2) + gouges(420, 800, 1240, 940, 40, "#b8935a", r, 60, 200, 10)
    s += sc.tree(770, 800, 880, "#4f7d52", "#8d7a5c", r, "#9dbb6a", .62) + "".join(path(lens_d(770 + r.uniform(-26, 16), 770 - 40 * i, 40, 12, 1.3), "#cbb892") for i in range(1, 8))
    s += at(190, 1010, scooter(INKS["wheat"]), 1.2)
    form = poly([(-30, -40), (30, -34), (24, 44), (-36, 38)], "#fbf4e2", INK, 2) + "".join(bar(-20 - q * .08, -20 + q, 16 - q * .08, -17 + q, 3, "#8d8378") for q in (0, 16, 32))
    card = poly([(-6, -26), (44, -22), (42, 8), (-8, 4)], INKS["cinnabar"], INK, 2) + poly([(2, -18), (18, -17), (17, -4), (1, -5)], CREAM)
    staff = Figure(880, 990, 600, "stand", .55, flip=True, build="woman", r=r, hair="bob", glasses=True, top=INKS["indigo"], collar=CREAM, bottom=INKS["night"], age=36, smile=1, lean=8, near_arm=(16, 84), far_arm=(30, 90), held_far=card)
    staff2 = Figure(1060, 985, 600, "stand", .3, r=r, hair="crop", top="#f4ead6", bottom=INKS["night"], age=29, smile=.7, nod=12, near_arm=(-4, 56), far_arm=(14, -40))
    s += staff2.svg + staff.svg
    s += poly([(700, 796), (1230, 796), (1262, 846), (668, 846)], "#f8f1df", INK, 5) + poly([(668, 846), (1262, 846), (1250, 1010), (684, 1010)], INKS["cinnabar"], INK, 5) + "".join(path(lens_d(720 + 78 * i, 856, 140, 9, 1.57), dark(INKS["cinnabar"], .4)) for i in range(7)) + at(760, 820, poly([(-40, -12), (30, -12), (40, 12), (-44, 12)], "#fbf4e2", INK, 2.5)) + at(1150, 812, rect(-30, -34, 60, 40, INKS["steel"], INK, 3) + rect(-22, -46, 50, 14, CREAM, INK, 2)) + staff.arms_svg
    s += Figure(560, 1020, 640, "stand", .65, r=r, hat="helmet", hat_colour=INKS["wheat"], top=INKS["wheat"], bottom=INKS["night"], age=24, smile=1, build="slim", near_arm=(8, 36), far_arm=reach(166, 448, -1)).svg
    s += at(*staff.at["far_hand"], card, .9, 0, True)
    s += Figure(1350, 1030, 620, "stand", .55, flip=True, build="woman", r=r, hair="bun", top=INKS["pine"], apron="#f4ead6", bottom="#5b5560", age=52, smile=1, near_arm=(4, 104), far_arm=(20, 60), held=form).svg
    s += Figure(1500, 1046, 660, "stand", .5, flip=True, r=r, hat="cap", hat_colour=INKS["night"], top="#6d8390", bottom=INKS["night"], age=46, beard="#4a423c", smile=.8, towel=CREAM, build="stout", near_arm=(-12, 8), far_arm=(12, 24)).svg
    s += Figure(420, 1056, 650, "stand", .55, r=r, build="woman", hair="tail", hat="cap", hat_colour=INKS["cinnabar"], top=INKS["cinnabar"], bottom="#4f4740", age=27, smile=1, near_arm=(-10, 6), far_arm=(16, 70), held_far=form).svg
    return press(w, h, s, 8, 4)


SCENES = {f"articles/{n}.jpg": (1600, 1067, f) for n, f in (("annual-report", annual_report), ("may-day", may_day), ("speech-contest", speech_contest), ("new-members", new_members))}
