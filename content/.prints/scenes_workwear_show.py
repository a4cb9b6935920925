"""Album: women workers show their working clothes (seven prints)."""
from kit import *
from figure import Figure, reach
from hands import hand


def woman(x, y, h, pose="walk", **k):
    return Figure(x, y, h, pose, **(dict(build="woman", hair="bun", smile=1, age=32, face=True) | k))


def curtain(w, y, c, r, n=12, x0=0):
    """Stage curtain: heavy folds cut from one colour."""
    s = rect(x0, 0, w, y, c)
    for i in range(n):
        x = x0 + w * (i + .5) / n
        s += ribbon([(x, -10), (x + r.uniform(-10, 10), y * .5), (x + r.uniform(-12, 12), y)], [w / n * .3, w / n * .42, w / n * .5], dark(c, .35)) + ribbon([(x - w / n * .36, 0), (x - w / n * .34, y * .9)], [4, 9, 2], pale(c, .22))
        s += teeth([(x + w / n * .2, 20), (x + w / n * .24, y)], w / n * .22, dark(c, .55), r, 24, 1)
    return s


def heads_row(w, y, k, r, c=INK, rim="#6e5a4c"):
    """The audience from behind: a dark row of heads with a lit edge."""
    s, x = "", -30
    while x < w + 60:
        q = k * r.uniform(.85, 1.15)
        yy = y + r.uniform(-12, 12) * k
        body = path(f"M{x - 66 * q:.0f} {yy + 160 * q:.0f}Q{x - 62 * q:.0f} {yy + 52 * q:.0f} {x:.0f} {yy + 42 * q:.0f}Q{x + 62 * q:.0f} {yy + 52 * q:.0f} {x + 66 * q:.0f} {yy + 160 * q:.0f}Z", c) + disc(x, yy, 34 * q, c, None, 0, 42 * q)
        hair = r.randrange(4)
        body += disc(x, yy - 42 * q, 16 * q, c) if hair == 1 else path(f"M{x - 38 * q:.0f} {yy:.0f}q-4 {44 * q:.0f} 4 {50 * q:.0f}h{68 * q:.0f}q8 {-20 * q:.0f} 4 {-50 * q:.0f}Z", c) if hair == 2 else ""
        s += body + ribbon([(x - 32 * q, yy - 10 * q), (x - 14 * q, yy - 38 * q), (x + 14 * q, yy - 38 * q), (x + 32 * q, yy - 10 * q)], [1, 5 * q, 5 * q, 1], rim) + ribbon([(x - 60 * q, yy + 90 * q), (x - 50 * q, yy + 62 * q), (x - 24 * q, yy + 50 * q)], [1, 4 * q, 1], rim)
        x += 118 * k * r.uniform(.85, 1.1)
    return s


LOOKS = [dict(hat="helmet", hat_colour=INKS["wheat"], top=INKS["steel"], vest="#d2602a", bottom=INKS["night"], hair="tail"),
         dict(hat="nurse", hat_colour="#f7efdc", hat_band=INKS["teal"], top="#f4ead6", coat="#f4ead6", bottom="#d9d2bf", shoes=CREAM, collar=INKS["teal"]),
         dict(hat="chef", hat_colour="#fbf4e4", top="#f4ead6", apron=INKS["cinnabar"], bottom="#5b5560", sleeve="short", hair="bob"),
         dict(hat="cap", hat_colour=INKS["indigo"], top=INKS["indigo"], bottom=INKS["night"], collar=CREAM, belt=INK, hair="bob"),
         dict(hat="straw", hat_colour=INKS["straw"], top="#d2602a", bottom=INKS["pine"], towel=CREAM, age=50),
         dict(hat="kerchief", hat_colour=CREAM, top=INKS["teal"], apron=CREAM, bottom=INKS["night"], pattern=True),
         dict(top=INKS["plum"], skirt=INKS["plum"], trouser="bare", collar=CREAM, towel=INKS["wheat"], hair="bun")]


def stage(w=1600, h=1067):
    """Seven trades walk the stage."""
    r = rng("show-stage")
    s = curtain(w, 700, INKS["brick"], r, 14) + rect(0, 0, w, 70, "#4b1d14") + path("M0 66" + "q50 70 100 0" * 16 + "Z", INKS["wheat"], INK, 4) + teeth([(0, 60), (1600, 60)], 30, "#8a5f0f", r, 25, 1)
    s += poly([(0, 690), (w, 690), (w, 960), (0, 960)], "#d9a75c") + rows(0, 700, w, 960, 9, "#b07a38", r, 120, 380, 8, 70, 1.1) + "".join(f'<ellipse cx="{x}" cy="{y}" rx="120" ry="26" fill="#f0cd8c"/>' for x, y in ((180, 810), (400, 866), (610, 812), (820, 880), (1020, 812), (1230, 866), (1440, 812)))
    for i, (x, y) in sorted(enumerate(((180, 816), (400, 872), (610, 818), (820, 888), (1020, 818), (1230, 872), (1440, 816))), key=lambda q: q[1][1]):
        s += woman(x, y, [560, 590, 560, 610, 560, 590, 560][i], ["walk", "walk", "stand", "wave", "stand", "walk", "walk"][i], turn=[.6, .45, .3, .15, .3, .45, .6][i], flip=i > 3, r=r,
                   **(LOOKS[i] | dict(near_arm=[(-16, 4), (-14, 40), (-8, 70), (-10, 4), (-12, 30), (-16, 60), (-14, 6)][i]))).svg
    s += rect(0, 950, w, 130, "#5a3320") + rect(0, 950, w, 20, INK) + gouges(0, 970, w, h, 24, "#7a4a2c", r, 80, 260, 7) + heads_row(w, 985, .95, r, INK, "#c98d3e")
    return press(w, h, s, 41, 4)


def welder(w=1067, h=1600):
    """The welder, mask pushed up, torch in hand, in the round of a lamp."""
    r = rng("show-welder")
    s = rect(0, 0, w, h, INKS["night"]) + gouges(0, 0, w, h, 150, "#263a50", r, 90, 360, 9)
    s += poly([(300, -10), (640, -10), (1000, 1480), (60, 1480)], "#3b5069") + gouges(200, 0, 860, 1400, 60, "#50677f", r, 60, 260, 8) + f'<ellipse cx="530" cy="1480" rx="470" ry="84" fill="#e9c98c"/>' + gouges(130, 1420, 920, 1540, 26, "#c99a52", r, 80, 260, 8)
    s += rect(420, -10, 100, 60, INK) + path("M390 50h160l40 60H350Z", INK) + f'<ellipse cx="470" cy="110" rx="118" ry="18" fill="#fdf3d6"/>'
    torch = path("M-8 -10h24l6 60h-30Z", "#6b4a34", INK, 2) + ribbon([(4, -8), (20, -60), (70, -84)], [10, 8, 5], INK) + ribbon([(2, 50), (-20, 120), (-120, 200), (-150, 330)], [9], INK)
    mask = at(8, -46, path("M-52 14Q-56 -50 4 -56Q64 -50 62 14Q4 -6 -52 14Z", "#4a423c", INK, 2.4) + rect(-26, -38, 62, 20, INKS["teal"], INK, 2) + path("M-44 -4q2 -34 22 -42l3 4q-14 12 -18 36Z", "#8d8378"))
    f = woman(450, 1500, 1250, "stand", turn=.42, r=r, hair="tail", top=INKS["steel"], bottom="#3a4450", apron="#9a6235", gloves="#c98d4a", age=29, near_arm=(-22, 30), far_arm=(26, 84), held_far=torch, collar=INKS["cinnabar"], shoes="#2b211b", line="#14100e")
    s += f.svg
    hx, hy = f.at["head"]
    s += at(hx - 2, hy, mask, 1250 / 750 * 1.12, 4) + path(f"M{hx - 78:.0f} {hy - 36:.0f}l156 0 0 16 -156 4Z", INK)
    x, y = f.at["far_hand"]
    x, y = x + 118, y - 140
    s += "".join(ribbon([(x + math.cos(a) * 20, y + math.sin(a) * 20), (x + math.cos(a) * q, y + math.sin(a) * q)], [6, 1], c) for a, q, c in [(r.uniform(-3.1, 3.1), r.uniform(40, 130), r.choice(["#f6cf6a", "#fdf3d6", "#e08a2c"])) for _ in range(26)]) + disc(x, y, 17, "#fff8e6")
    return press(w, h, s, 42, 4)


def pair(w=1067, h=1600):
    """A nurse and a bus driver, arm in arm."""
    r = rng("show-pair")
    s = rect(0, 0, w, h, "#e6b85c") + gouges(0, 0, w, 1300, 140, "#efcf8a", r, 90, 340, 10) + gouges(0, 0, w, 1300, 60, "#c9953a", r, 90, 320, 8)
    s += path("M0 0H270Q200 500 60 820L0 860Z", INKS["pine"], INK, 6) + path("M1067 0H800Q880 500 1010 820L1067 860Z", INKS["pine"], INK, 6) + "".join(ribbon([(x, -10), (x - 60 + 10 * i, 400), (x - 130 + 20 * i, 760)], [10, 20, 3], "#17372c") for i, x in enumerate((60, 130, 200))) + "".join(ribbon([(w - x, -10), (w - x + 60 - 10 * i, 400), (w - x + 130 - 20 * i, 760)], [10, 20, 3], "#17372c") for i, x in enumerate((60, 130, 200)))
    s += rect(0, 1390, w, 220, INKS["brick"]) + rows(0, 1400, w, h, 6, "#b0644a", r, 100, 300, 9, 60) + rows(0, 1400, w, h, 4, "#5a2619", r, 100, 300, 9, 110)
    wheel = f'<circle cx="0" cy="0" r="56" fill="none" stroke="{INK}" stroke-width="17"/><circle cx="0" cy="0" r="56" fill="none" stroke="#d9cba8" stroke-width="10"/>' + bar(-52, 0, 52, 0, 13, INK) + bar(-52, 0, 52, 0, 7, "#d9cba8") + bar(0, 0, 0, 52, 13, INK) + bar(0, 0, 0, 52, 7, "#d9cba8") + disc(0, 0, 17, INKS["cinnabar"], INK, 3)
    s += woman(745, 1500, 1180, "stand", turn=.35, flip=True, r=r, hat="cap", hat_colour=INKS["indigo"], top=INKS["indigo"], bottom=INKS["night"], collar=CREAM, belt=INK, hair="bob", age=41, near_arm=(-14, 84), far_arm=(10, 4), held=at(6, -24, wheel, 1.25)).svg
    s += woman(320, 1530, 1180, "stand", turn=.35, r=r, hat="nurse", hat_colour="#fbf4e4", hat_band=INKS["teal"], top="#f6eddb", coat="#f6eddb", bottom="#d9d2bf", shoes="#fbf4e4", collar=INKS["teal"], age=27, near_arm=(-14, 8), far_arm=(30, 132), hands="open").svg
    return press(w, h, s, 43, 5)


def backstage(w=1600, h=1067):
    """Behind the curtain one sets the other's collar right."""
    r = rng("show-back")
    s = rect(0, 0, w, h, INKS["teal"]) + gouges(0, 0, w, 900, 120, "#2f8287", r, 90, 340, 9) + gouges(0, 0, w, 900, 60, "#13474b", r, 90, 320, 9)
    s += rect(60, 120, 470, 560, "#d9a75c", INK, 10) + rect(100, 160, 390, 480, "#cfe0d8", INK, 5) + gouges(104, 170, 480, 630, 16, "#a5c7bf", r, 60, 180, 9, -.6) + "".join(disc(80, 160 + 96 * i, 17, "#fdf3d6", INK, 4) + disc(510, 160 + 96 * i, 17, "#fdf3d6", INK, 4) for i in range(6))
    s += rect(0, 720, 620, 40, "#a8643a", INK, 5) + rect(30, 760, 560, 320, "#7a4224", INK, 5) + "".join(rect(250, 800 + 130 * i, 110, 14, INKS["wheat"], INK, 3) for i in range(2)) + path("M120 720v-60h70v60ZM130 660l20 -40h10l20 40Z", CREAM, INK, 4) + path("M440 720q-10 -70 40 -76q56 6 46 76Z", INKS["wheat"], INK, 4) + rect(300, 690, 90, 30, INKS["cinnabar"], INK, 4)
    s += bar(1120, 210, 1600, 210, 14, INK) + "".join(path(f"M{x} 216q-8 20 -60 44l-12 300h150l-12 -300q-52 -22 -60 -44Z", c, INK, 4) + path(lens_d(x - 40, 300, 240, 8, 1.6) + lens_d(x + 10, 290, 240, 8, 1.5), dark(c, .45)) for x, c in ((1180, "#d2602a"), (1300, INKS["steel"]), (1420, "#f4ead6"), (1540, INKS["plum"])))
    s += rect(0, 960, w, 120, "#8f5a36") + rows(0, 970, w, h, 4, "#5f3416", r, 120, 380, 8, 60)
    a = woman(880, 1190, 950, "stand", turn=.75, flip=True, r=r, hat="helmet", hat_colour=INKS["wheat"], hair="tail", top=INKS["steel"], bottom=INKS["night"], vest="#d2602a", age=25, near_arm=(-8, 4), far_arm=(4, 14))
    b = woman(600, 1200, 930, "stand", turn=.8, r=r, hair="bun", top=INKS["cinnabar"], bottom=INKS["night"], age=52, glasses=True, near_arm=reach(196, 590, -1), far_arm=reach(206, 612, -1), hands="open", lean=6)
    s += a.svg + b.svg
    return press(w, h, s, 44, 4)


def things(w=1200, h=1200):
    """Helmet, cap, scissors, a measuring tape on folded blue cloth."""
    r = rng("show-things")
    s = rect(0, 0, w, h, INKS["wheat"]) + rows(0, 0, w, h, 20, "#e5bb5c", r, 140, 420, 9, 60, 1) + rows(0, 20, w, h, 14, "#a8741a", r, 140, 420, 8, 120, 1)
    s += path("M210 480L960 380L1060 960L260 1080Z", "#6b4a10", None, 0, 'transform="translate(18 24)"')
    cloth = "M210 480L960 380L1060 960L260 1080Z"
    s += path(cloth, INKS["steel"], INK, 8) + inside(cloth, gouges(200, 400, 1060, 1070, 90, "#44678a", r, 60, 220, 7, -.13) + teeth([(960, 380), (1060, 960)], 90, "#16283c", r, 24, 1))
    s += poly([(470, 446), (640, 640), (760, 408), (720, 412), (640, 560), (520, 440)], CREAM, INK, 6) + "".join(disc(665 + 14 * i, 690 + 90 * i, 14, "#e6d9ba", INK, 4) for i in range(4)) + ribbon([(640, 640), (720, 1010)], [6], INK) + path("M760 700l150 -20l22 140l-150 20Z", pale(INKS["steel"], .18), INK, 5) + path("M786 690l8 -60 16 -2 -6 60Z", INKS["cinnabar"], INK, 3)
    s += path("M110 420C100 250 210 150 350 150S590 260 580 400Z", "#f4ead6", INK, 8) + path("M70 414q270 -70 550 -16q40 20 16 46q-290 60 -566 10q-26 -22 0 -40Z", "#d9cba8", INK, 8) + path("M320 152h56l12 240h-80Z", "#cdbd95") + teeth([(540, 240), (580, 400)], 90, "#8d7a50", r, 20, 1) + path("M150 370q10 -120 100 -170l10 14q-70 50 -86 160Z", "#fffdf4")
    s += path("M740 300C740 170 840 110 930 120S1090 220 1080 320Z", INKS["indigo"], INK, 7) + path("M720 306q180 -50 376 10l64 60q-230 -50 -440 -20Z", dark(INKS["indigo"], .4), INK, 6) + teeth([(1050, 200), (1080, 320)], 70, "#191c3c", r, 18, 1) + path("M780 270q6 -90 70 -120l8 10q-46 36 -58 110Z", "#7c80b4")
    sc_ = ribbon([(0, 0), (210, -60), (320, -66)], [34, 22, 3], "#8d8378") + ribbon([(0, -40), (210, 10), (330, 60)], [34, 22, 3], "#b9b0a3") + disc(96, -20, 13, INK) + "".join(f'<ellipse cx="{-70}" cy="{y}" rx="74" ry="44" fill="none" stroke="{INK}" stroke-width="34" transform="rotate({a} -70 {y})"/><ellipse cx="{-70}" cy="{y}" rx="74" ry="44" fill="none" stroke="{INKS["cinnabar"]}" stroke-width="20" transform="rotate({a} -70 {y})"/>' for y, a in ((28, -14), (-66, 14)))
    s += at(420, 860, sc_, 1, -18)
    tape = [(1120, 700), (980, 900), (1080, 1060), (900, 1120), (700, 1060), (560, 1130), (380, 1100)]
    s += ribbon(tape, [58], INK) + ribbon(tape, [44], "#f0d67a")
    for (x0, y0), (x1, y1) in zip(tape, tape[1:]):
        a = math.atan2(y1 - y0, x1 - x0)
        n = int(math.hypot(x1 - x0, y1 - y0) / 30)
        s += "".join(bar(px - math.sin(a) * 4, py + math.cos(a) * 4, px - math.sin(a) * 20, py + math.cos(a) * 20, 4, INK) for px, py in ((x0 + (x1 - x0) * (i + .5) / n, y0 + (y1 - y0) * (i + .5) / n) for i in range(1, n - 1)))
    return press(w, h, s, 45, 5)


def exercise(w=1600, h=1067):
    """The ten-minute exercise between shifts, shown on the stage."""
    r = rng("show-exercise")
    s = rect(0, 0, w, h, "#f0d9a8") + gouges(0, 0, w, 620, 90, "#e3bd78", r, 90, 340, 10) + "".join(path(f"M{x - 70} 660v-{hh}h140v{hh}Z", c) for x, hh, c in ((120, 300, "#c9a06a"), (420, 240, "#d2ab74"), (1180, 260, "#d2ab74"), (1470, 320, "#c9a06a"))) + path("M560 660V400l120 -70v70l120 -70v70l120 -70v70l120 -70V660Z", "#c9a06a") + rect(1000, 190, 40, 300, "#c9a06a")
    s += rect(0, 650, w, 430, INKS["pine"]) + rows(0, 660, w, h, 12, "#437a66", r, 100, 340, 9, 60, 1.2) + rows(0, 660, w, h, 8, "#1a3d31", r, 100, 340, 8, 130, 1.2)
    for j, (y, hh, n) in enumerate(((800, 330, 6), (910, 430, 5), (1046, 570, 4))):
        for i in range(n):
            look = dict(LOOKS[(i * 2 + j * 3) % 7])
            x = (i + .5) * w / n
            a = dict(near_arm=(-150, -168), far_arm=(152, 170)) if j != 1 else dict(near_arm=(-94, -90), far_arm=(94, 90))
            s += path(f"M{x - hh * .2:.0f} {y}q{hh * .2:.0f} {-hh * .05:.0f} {hh * .4:.0f} 0q{-hh * .2:.0f} {hh * .05:.0f} {-hh * .4:.0f} 0Z", "#16332a")
            s += woman(x, y, hh, "front", turn=.08, r=r, hands="open", lean=[-5, 6, -4][j], near_leg=(-10, -6), far_leg=(10, 6), **(look | a)).svg
    return press(w, h, s, 46, 4)


def applause(w=1600, h=1067):
    """Applause: hands near, the lit stage far."""
    r = rng("show-applause")
    s = rect(0, 0, w, h, INKS["dusk"]) + gouges(0, 0, w, h, 110, "#5f5570", r, 90, 340, 9) + gouges(0, 0, w, h, 60, "#2c2636", r, 90, 340, 9)
    s += rect(330, 120, 940, 500, "#f0cd8c", INK, 8) + gouges(340, 130, 1260, 480, 50, "#f8e2b4", r, 80, 260, 10) + path("M330 120H460Q420 380 350 520L330 620Z", INKS["cinnabar"], INK, 4) + path("M1270 120H1140Q1180 380 1250 520L1270 620Z", INKS["cinnabar"], INK, 4) + path("M330 120h940v60q-60 50 -117 0t-117 0 -118 0 -118 0 -117 0 -118 0 -118 0 -117 0Z", INKS["cinnabar"], INK, 4) + rect(330, 540, 940, 84, "#c98d3e", INK, 4)
    for i in range(6):
        s += woman(500 + 122 * i, 580 + 10 * (i % 2), 250, "stand" if i % 2 else "wave", turn=.2, flip=i > 2, r=r, thick=2.6, **LOOKS[i]).svg
    s += heads_row(w, 690, .8, r, "#1d1822", "#8a7a6a") + heads_row(w, 800, 1.25, r, "#15111a", "#a08a70")
    for x, y, a, c, sl, k in ((250, 900, -62, "#d7a877", INKS["steel"], 230), (1110, 900, -66, "#cf9c68", INKS["brick"], 240), (690, 960, -58, "#e3b98c", INKS["plum"], 220)):
        s += hand(x, y, k, a, curl=.08, spread=.25, thumb=(36, .1), r=r, sleeve=sl, skin=c, arm=2, bare=.5)
        s += hand(x + k * .95, y + 14, k, -180 - a + 4, curl=.08, spread=.25, thumb=(36, .1), flip=True, r=r, sleeve=sl, skin=dark(c, .08), arm=2, bare=.5)
    return press(w, h, s, 47, 4)


SCENES = {f"albums/workwear-show/{i:02}.jpg": v for i, v in enumerate([(1600, 1067, stage), (1067, 1600, welder), (1067, 1600, pair), (1600, 1067, backstage), (1200, 1200, things), (1600, 1067, exercise), (1600, 1067, applause)], 1)}
