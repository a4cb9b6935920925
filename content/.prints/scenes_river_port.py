"""Album: the river port at morning (eight prints)."""
from kit import *
from figure import Figure
from hands import hand
import scenery as sc


def fog(w=1600, h=1067):
    """Cranes and barges in the mist before sunrise; two men walk to work."""
    r = rng("port-fog")
    s = rect(0, 0, w, h, "#c9d3cf") + rect(0, 0, w, 260, "#b3c3c4") + gouges(0, 200, w, 320, 50, "#c9d3cf", r, 120, 420, 10)
    s += rect(0, 420, w, 200, "#e6cfb8") + gouges(0, 380, w, 470, 60, "#e6cfb8", r, 100, 380, 9) + gouges(0, 470, w, 600, 60, "#edddc6", r, 100, 380, 8)
    s += sc.hills(0, w, 600, 120, "#a9b5b2", r, 6) + sc.bridge(820, 1720, 592, 150, "#94a3a3", (.34, .8), 8, 5)
    for x, k, c in ((1290, .8, "#8797a0"), (1080, .95, "#728590"), (820, 1.15, "#5b707e")):
        s += sc.jib(x, 612, k, c, False, 52)
    s += rect(0, 604, w, 300, "#7e939b") + rows(0, 612, w, 900, 13, "#c6d0cc", r, 80, 280, 7, 70) + gouges(0, 640, w, 890, 50, INKS["steel"], r, 60, 260, 6)
    s += sc.barge(980, 690, .95, "#3c5263", "#5d6b70", "#b8c2bd") + sc.barge(640, 760, 1.05, INKS["night"], "#8a6a4a", "#d9d6c6", True)
    s += sc.gantry(330, 800, 2.35, INK, False, INKS["cinnabar"]) + sc.jib(-40, 820, 2.2, INK, False, 60, INKS["brick"])
    s += poly([(0, 800), (760, 812), (840, 846), (w, 900), (w, h), (0, h)], INK) + teeth([(760, 812), (840, 846), (w, 900)], 12, "#7e939b", r, 30, 1)
    s += rows(0, 850, w, h, 6, "#56504a", r, 80, 240, 6, 120, 1.2) + sc.bollard(1180, 930, 1, "#0f0c0b", "#b8c2bd") + sc.bollard(1470, 960, 1.2, "#0f0c0b", "#b8c2bd")
    for x, k, a in ((860, 300, dict(hat="helmet", top="#d2602a", vest=INKS["wheat"])), (985, 290, dict(hat="helmet", hat_colour=CREAM, top=INKS["steel"], near_arm=(8, 60), build="woman", hair="tail"))):
        s += Figure(x, 1000, k, "walk", .85, r=r, bottom="#6a7f8a", line="#e8dfca", thick=2.4, **a).svg
    return press(w, h, s, 11, 4)


def under_crane(w=1067, h=1600):
    """Looking up: the crane, its hook and a red box; two people guide it down."""
    r = rng("port-crane")
    s = rect(0, 0, w, h, "#e9c77f") + rect(0, 0, w, 420, "#e0a94f") + gouges(0, 350, w, 480, 40, "#e9c77f", r, 100, 380, 12) + gouges(0, 0, w, 380, 50, "#edd08a", r, 100, 360, 9) + gouges(0, 500, w, 1100, 70, "#f2dba6", r, 80, 320, 8)
    s += sc.skyline(0, w, 1150, 130, 14, "#c58f4e", None, r) + rect(0, 1146, w, 130, INKS["teal"]) + rows(0, 1150, w, 1280, 7, "#e8d9b0", r, 60, 200, 7, 50)
    s += sc.jib(-130, 1290, 4.1, INK, False, 62, INKS["cinnabar"])
    x = 652
    s += bar(x, -10, x, 660, 6, INK) + "".join(bar(x, 660, x + d, 770, 4, INK) for d in (-150, 150, -60, 60))
    s += rect(x - 175, 770, 350, 190, INKS["cinnabar"], INK, 5) + "".join(rect(x - 158 + 34 * i, 788, 13, 154, dark(INKS["cinnabar"], .4) if i % 2 else "#d4553f") for i in range(10)) + gouges(x - 170, 780, x + 170, 950, 12, "#e07a5a", r, 20, 60, 4)
    s += rect(0, 1270, w, 330, "#4a3a2c") + rows(0, 1290, w, h, 8, "#8d6c45", r, 80, 260, 7, 90, 1.3)
    s += Figure(470, 1520, 430, "cheer", .3, back=True, r=r, hat="helmet", top="#d2602a", bottom="#6d8390", vest=INKS["wheat"], hands="open", near_arm=(150, 172), far_arm=(-30, -4), line="#1a1512").svg
    s += Figure(850, 1545, 450, "point", .7, flip=True, r=r, hat="helmet", hat_colour=CREAM, top=INKS["steel"], bottom="#8c8370", vest="#e2dbc6", build="woman", hair="tail", far_arm=(122, 140), hands="open", nod=-14).svg
    return press(w, h, s, 12, 4)


def rope(w=1600, h=1067):
    """Hands make a mooring line fast."""
    r = rng("port-rope")
    s = rect(0, 0, w, h, INKS["steel"]) + rows(0, 0, w, 760, 14, "#d9dccb", r, 80, 320, 9, 80, 1.1) + gouges(0, 0, w, 760, 70, "#1d3247", r, 80, 300, 8)
    s += poly([(0, 700), (w, 640), (w, h), (0, h)], "#c79a61") + poly([(0, 690), (w, 630), (w, 660), (0, 722)], INK) + rows(0, 760, w, h, 6, "#8f6436", r, 90, 300, 9, 90, 1.2)
    s += path("M560 960L580 610Q500 590 520 520Q560 470 800 470T1080 520Q1100 590 1020 610L1044 960Q800 1010 560 960Z", INK) + path("M600 940L622 620l40 4L650 952ZM556 530Q620 496 780 492l0 14Q630 514 570 552Z", "#8d8378") + teeth([(1010, 620), (1030, 950)], 70, "#4a423c", r, 26, 1)
    def line_of(pts, wd):
        return ribbon(pts, [wd + 12], INK) + ribbon(pts, [wd], "#e0bd7c")
    def lay(pts, wd):
        n, out = len(pts), ""
        for (x0, y0), (x1, y1) in zip(pts, pts[1:]):
            k = max(2, int(math.hypot(x1 - x0, y1 - y0) / 30))
            a = math.atan2(y1 - y0, x1 - x0)
            out += path("".join(lens_d(x0 + (x1 - x0) * (i + .5) / k - math.cos(a + .9) * wd * .5, y0 + (y1 - y0) * (i + .5) / k - math.sin(a + .9) * wd * .5, wd, 4, a + .9) for i in range(k)), "#7d5526")
        return out
    for i in range(4):
        y = 660 + i * 58
        pts = [(574, y - 6), (640, y + 18), (800, y + 30), (960, y + 18), (1028, y - 8)]
        s += line_of(pts, 46) + lay(pts, 46)
    lead = [(1600, 300), (1400, 470), (1200, 640), (1020, 720)]
    s += line_of(lead, 46) + lay(lead, 46)
    tail = [(580, 850), (420, 820), (300, 870), (160, 1000), (40, 1090)]
    s += line_of(tail, 46) + lay(tail, 46)
    s += hand(330, 600, 300, 40, curl=[.6, .7, .75, .8], spread=.1, thumb=(30, .5), r=r, sleeve=INKS["brick"], skin="#cf9c68", arm=3, bare=.9)
    s += hand(1270, 800, 300, 200, curl=[.75, .8, .8, .85], spread=.1, thumb=(34, .5), flip=True, r=r, sleeve=INKS["brick"], skin="#cf9c68", arm=3, bare=.9)
    return press(w, h, s, 13, 5)


def tea(w=1200, h=1200):
    """A docker on a crate drinks his morning tea."""
    r = rng("port-tea")
    s = rect(0, 0, w, h, "#e8d5b0") + gouges(0, 30, w, 560, 70, "#d3a76a", r, 80, 340, 9) + disc(900, 300, 110, "#fbf0d6") + gouges(790, 330, 1010, 410, 8, "#e8d5b0", r, 80, 200, 9)
    s += sc.hills(0, w, 620, 110, "#b4906a", r, 5) + rect(0, 616, w, 300, INKS["pine"]) + rows(0, 624, w, 900, 12, "#d9d5b4", r, 60, 240, 8, 60)
    s += sc.tug(880, 730, .95, INK, INKS["cinnabar"]) + sc.barge(130, 690, .55, INK, "#b98a4c")
    s += poly([(0, 880), (w, 860), (w, h), (0, h)], "#a87b4b") + rows(0, 900, w, h, 6, "#6d4a2a", r, 80, 260, 8, 90)
    s += sc.coil(1010, 1090, 1.5)
    s += rect(300, 900, 300, 240, "#c9985a", INK, 5) + "".join(rect(304, 904 + 58 * i, 292, 5, INK) for i in range(1, 4)) + hatch(320, 930, 240, 190, 14, "#8a5f2c", r, 5, 0)
    mug = path("M-26 -40h52v66q-26 12 -52 0Z", "#f5ecd8", INK, 2.4) + path("M-26 -40h52v7h-52Z", INKS["steel"]) + f'<path d="M26 -24q22 2 20 20t-20 18" fill="none" stroke="{INK}" stroke-width="5"/>'
    f = Figure(455, 1160, 1120, "sit", .62, r=r, hat="helmet", hat_colour=INKS["wheat"], top=INKS["steel"], bottom="#4f4740", towel=CREAM, age=54, beard="#5b524b", smile=1, lean=6,
               near_arm=(30, 58), far_arm=(26, 134), held_far=mug, near_leg=(84, 2), far_leg=(70, -16), skin="#cf9c68")
    s += f.svg
    x, y = f.at["far_hand"]
    s += "".join(ribbon([(x + a, y - 80), (x + a - 14, y - 120), (x + a + 14, y - 160), (x + a, y - 210)], [3, 9, 6, 1], "#fbf3e0") for a in (-14, 26))
    return press(w, h, s, 14, 5)


def mooring(w=1600, h=1067):
    """Four people haul the line; the ship's bow stands over them."""
    r = rng("port-haul")
    s = rect(0, 0, w, h, "#dcb77a") + gouges(0, 0, w, 560, 90, "#ecd3a0", r, 90, 380, 10) + gouges(0, 0, w, 560, 40, "#c4914f", r, 80, 300, 7)
    s += sc.skyline(0, 900, 600, 110, 18, "#b98a55", None, r) + rect(0, 596, w, 260, INKS["indigo"]) + rows(0, 604, w, 860, 10, "#dcd3bd", r, 70, 240, 8, 60)
    s += path("M930 -20L1010 420Q1040 700 1150 800H1620V-20Z", INK) + path("M1030 520Q1060 700 1150 800H1620V700H1290Q1130 660 1030 520Z", INKS["cinnabar"]) + path("M948 60L1620 40v26L956 92Z", CREAM)
    s += disc(1130, 270, 30, "#6e6259") + disc(1130, 270, 16, INK) + path("M1116 300q14 190 -6 250l-50 -14q60 80 130 4l-46 2q18 -60 6 -240Z", "#6e6259") + gouges(1040, 120, 1600, 640, 40, "#51473f", r, 60, 260, 7, .04) + teeth([(934, 0), (1012, 420), (1060, 600)], 60, "#6e6259", r, 34, -1)
    s += poly([(0, 850), (w, 800), (w, h), (0, h)], "#8a5a3c") + poly([(0, 838), (w, 788), (w, 806), (0, 862)], INK) + rows(0, 880, w, h, 6, "#c08a56", r, 90, 280, 8, 80, 1.2, -.02)
    hands_, figs = [], []
    for i, (x, a) in enumerate(((200, dict(hat="helmet", top="#d2602a", vest=None)), (430, dict(hat="cap", hat_colour=INKS["teal"], top=INKS["teal"], build="stout")), (640, dict(hair="tail", build="woman", top=INKS["wheat"], hat="helmet", hat_colour=CREAM)), (850, dict(hair="crop", top="#efe2c6", sleeve="short")))):
        f = Figure(x, 1000 - i * 14, 520 - i * 14, "pull", .85, r=r, bottom=INKS["night"], lean=-20 + 3 * i, near_arm=(64, 84), far_arm=(78, 92), near_leg=(34, 16), far_leg=(-2, -26), gloves="#e9d9b4", skin=["#dfb487", "#cf9c68"][i % 2], **a)
        figs.append(f); hands_ += [f.at["near_hand"], f.at["far_hand"]]
    pts = [(-20, 830)] + [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(hands_[::2], hands_[1::2])] + [(1130, 280)]
    cord = ribbon(pts, [17], INK, False) + ribbon(pts, [11], "#ecd3a0", False)
    return press(w, h, s + cord + "".join(f.svg for f in figs), 15, 4)


def still(w=1600, h=1067):
    """Helmet, gloves, a flask and a mug at the end of the night shift."""
    r = rng("port-still")
    s = rect(0, 0, w, h, INKS["teal"]) + gouges(0, 0, w, 640, 70, "#2f8085", r, 80, 340, 9) + gouges(0, 0, w, 640, 50, "#15494d", r, 80, 340, 9)
    s += rect(900, 70, 520, 460, "#e9cf9b", INK, 16) + gouges(900, 80, 1420, 400, 30, "#dcae66", r, 60, 220, 7) + disc(1240, 270, 62, "#fbf3e0")
    s += rect(908, 430, 504, 92, INKS["steel"]) + rows(908, 434, 1400, 520, 6, CREAM, r, 40, 120, 5, 40) + sc.gantry(960, 436, .9, INK) + rect(1152, 70, 14, 460, INK) + rect(880, 530, 560, 34, "#b98a55", INK, 4)
    s += poly([(0, 700), (w, 660), (w, h), (0, h)], "#b8793f") + poly([(0, 690), (w, 650), (w, 676), (0, 718)], INK) + rows(0, 730, w, h, 8, "#7d4c22", r, 160, 520, 9, 60, 1.1, -.025) + rows(0, 750, w, h, 5, "#d69a5c", r, 120, 420, 7, 160, 1.1, -.025)
    # flask
    s += rect(250, 330, 170, 500, INKS["cinnabar"], INK, 6) + rect(250, 330, 170, 36, "#d9d2bf", INK, 4) + rect(250, 790, 170, 40, "#d9d2bf", INK, 4) + path("M270 330q0 -60 30 -76h70q30 16 30 76Z", "#d9d2bf", INK, 5) + rect(300, 206, 70, 50, INK)
    s += f'<path d="M250 420q-90 20 -90 130t90 120" fill="none" stroke="{INK}" stroke-width="18"/>' + teeth([(420, 370), (420, 788)], 90, dark(INKS["cinnabar"], .6), r, 22, 1) + path("M272 380h14v390h-14Z", "#e07a5a")
    s += disc(330, 560, 44, "#e9cf9b") + path("M330 520q36 34 0 80q-36 -46 0 -80Z", INKS["pine"])
    # helmet
    s += path("M560 800C548 620 650 520 800 516S1062 610 1060 792Z", INKS["wheat"], INK, 6) + path("M520 786q280 -60 580 4q40 20 20 48q-300 50 -620 0q-20 -30 20 -52Z", "#c88f22", INK, 6)
    s += path("M776 518h52l16 262h-84Z", "#b67f1c") + path("M600 740q10 -130 110 -180l12 14q-80 56 -96 170Z", "#f3dc9c") + teeth([(1010, 640), (1058, 780)], 110, "#7d5612", r, 20, 1)
    # gloves
    for x, y, a in ((1330, 880, 168), (1420, 970, 182)):
        s += hand(x, y, 260, a, curl=.3, spread=.3, thumb=(30, .3), flip=True, glove="#e9dcc0", arm=0)
        s += at(x, y, path("M-20 -40Q0 0 -20 40L-120 56Q-108 0 -120 -56Z", INKS["steel"], INK, 4) + "".join(ribbon([(-40 - 22 * i, -44 - 3 * i), (-32 - 22 * i, 0), (-40 - 22 * i, 44 + 3 * i)], [4], "#7f98ab") for i in range(4)), 1, a)
    # enamel mug
    s += path("M540 860q0 -20 16 -20h150q16 0 16 20l-10 150q-80 34 -162 0Z", "#f3ead6", INK, 6) + f'<ellipse cx="631" cy="856" rx="90" ry="24" fill="#6b3d1c" stroke="{INK}" stroke-width="6"/>' + f'<path d="M720 890q70 -10 64 50t-70 50" fill="none" stroke="{INK}" stroke-width="15"/>' + f'<path d="M545 880q86 40 172 0" fill="none" stroke="{INKS["steel"]}" stroke-width="9"/>' + teeth([(716, 880), (708, 1000)], 50, "#b8a988", r, 16, 1)
    s += "".join(ribbon([(600 + a, 830), (580 + a, 780), (620 + a, 730), (596 + a, 670)], [4, 13, 8, 1], "#f5ecd8") for a in (-30, 30, 70))
    return press(w, h, s, 16, 5)


def tugboat(w=1067, h=1600):
    """A tug turns in the stream, seen from the bridge; gulls below us."""
    r = rng("port-tug")
    s = rect(0, 0, w, h, "#3f7f86") + rows(0, 0, w, h, 34, "#bcd3c8", r, 80, 300, 9, 90, 1) + gouges(0, 0, w, h, 120, "#235b63", r, 90, 320, 9)
    s += path("M-20 -20H1100V150Q700 210 -20 120Z", "#c4b07c") + gouges(0, 0, w, 120, 30, "#9a8550", r, 60, 200, 7) + teeth([(0, 122), (500, 172), (1067, 152)], 20, "#c4b07c", r, 30, 1)
    s += "".join(sc.tree(x, 150 - y, 120, INKS["moss"], INK, r, "#a9b36a") for x, y in ((80, 40), (250, 30), (430, 16), (880, 20), (1000, 30)))
    # the wake
    for k, c in ((1, "#e9eee0"), (.62, "#9cc0b8")):
        s += path(f"M540 760C{540 - 330 * k:.0f} 1000 {540 - 420 * k:.0f} 1300 {520 - 560 * k:.0f} 1640L{520 - 330 * k:.0f} 1640C{540 - 250 * k:.0f} 1300 {560 - 150 * k:.0f} 1050 560 900C{580 + 150 * k:.0f} 1050 {600 + 220 * k:.0f} 1300 {620 + 330 * k:.0f} 1640L{640 + 560 * k:.0f} 1640C{600 + 420 * k:.0f} 1300 {560 + 300 * k:.0f} 1000 560 760Z", c)
    s += gouges(420, 980, 680, 1600, 60, "#f4f2e4", r, 40, 160, 9, 1.5)
    # the hull from above
    s += path("M548 420C660 520 700 640 694 800L676 1010Q548 1060 420 1010L402 800C396 640 436 520 548 420Z", INK) + path("M548 470C630 550 664 650 660 800L644 980Q548 1016 452 980L436 800C432 650 466 550 548 470Z", "#b9763e") + gouges(450, 560, 650, 990, 26, "#8f5226", r, 50, 120, 5, 1.57)
    s += rect(466, 700, 164, 200, CREAM, INK, 5) + rect(486, 640, 124, 110, "#f8f1df", INK, 5) + rect(496, 646, 104, 22, INKS["steel"]) + teeth([(630, 705), (630, 895)], 40, "#a99b80", r, 16, 1) + disc(548, 830, 38, INKS["wheat"], INK, 5) + disc(548, 830, 20, INK)
    s += "".join(disc(548 + sx * (128 + (6 if j in (1, 2) else -6)), 660 + 90 * j, 20, "#3b332d", "#e6d9ba", 2) + disc(548 + sx * (128 + (6 if j in (1, 2) else -6)), 660 + 90 * j, 9, INK) for j in range(4) for sx in (-1, 1))
    s += disc(520, 560, 15, INKS["wheat"], INK, 3) + path("M504 576q16 -14 34 0l8 40h-48Z", "#d2602a", INK, 2.5) + disc(610, 950, 14, INKS["wheat"], INK, 3) + path("M594 962q16 -14 34 0l6 30h-46Z", INKS["steel"], INK, 2.5)
    s += "".join(at(x, y, path("M-90 -22Q-44 -52 -8 -12L0 -26L10 -12Q46 -50 96 -30Q50 -18 16 16L6 52L-10 18Q-44 -14 -90 -22Z", "#f7f1e0", INK, 4) + path("M-90 -22l24 -10 8 8ZM96 -30l-26 -6 -6 8Z", INK), k, a) for x, y, k, a in ((250, 420, 1.2, -14), (850, 560, .95, 20), (800, 300, .7, -8), (200, 800, .8, 30)))
    return press(w, h, s, 17, 5)


def breakfast(w=1600, h=1067):
    """A breakfast stall on the quay; steam, lamplight, the last stars of the night shift."""
    r = rng("port-breakfast")
    s = rect(0, 0, w, h, INKS["night"]) + gouges(0, 0, w, 560, 110, "#2b4158", r, 90, 380, 9) + gouges(0, 380, w, 600, 70, "#6f5a5e", r, 90, 380, 9) + gouges(0, 500, w, 620, 50, "#b97e5c", r, 90, 340, 8)
    s += sc.skyline(0, w, 620, 120, 26, "#101a26", "#d9a64c", r) + sc.jib(60, 640, 1.7, "#0d131b", False, 56)
    s += rect(0, 616, w, 170, "#27405a") + rows(0, 622, w, 790, 8, "#a98a70", r, 60, 220, 7, 70)
    s += rect(0, 776, w, 300, "#6b4a34") + rows(0, 800, w, h, 7, "#a0704a", r, 90, 280, 8, 80, 1.2) + rows(0, 810, w, h, 5, "#3a261a", r, 90, 280, 8, 120, 1.2)
    # warm air under the awning
    s += poly([(560, 330), (1500, 330), (1540, 790), (520, 790)], "#e3a94f") + gouges(560, 340, 1500, 780, 60, "#efc77d", r, 80, 260, 9) + gouges(540, 600, 1520, 780, 30, "#c98836", r, 80, 260, 7)
    s += bar(566, 320, 540, 960, 16, INK) + bar(1494, 320, 1520, 960, 16, INK)
    s += poly([(480, 300), (1580, 300), (1500, 170), (560, 170)], INKS["cinnabar"], INK, 5) + "".join(poly([(560 + 134 * i, 170), (627 + 134 * i, 170), (617 + 157 * i - 60, 300), (480 + 157 * i, 300)], CREAM) for i in range(7))
    s += path("M480 300" + "q39 70 78.5 0" * 14 + "Z", dark(INKS["cinnabar"], .3), INK, 3)
    s += bar(1010, 340, 1010, 400, 4, INK) + path("M970 432l20 -34h40l20 34Z", INK) + disc(1010, 442, 24, "#fdf6df", INK, 3)
    cook = Figure(880, 960, 560, "work", .55, build="woman", r=r, hair="bun", hat="kerchief", hat_colour=INKS["cinnabar"], top=INKS["teal"], apron=CREAM, age=48, smile=1, near_arm=(26, 84), far_arm=(34, 92))
    a = Figure(1290, 985, 560, "stand", .7, flip=True, r=r, hat="helmet", top=INKS["steel"], vest="#d2602a", bottom="#3d3a44", age=40, smile=1, near_arm=(10, 92), far_arm=(22, 70), hands="open")
    s += cook.svg
    # counter with steamers
    s += rect(640, 800, 560, 190, "#8f5a30", INK, 6) + rect(620, 780, 600, 34, "#c9985a", INK, 5) + "".join(rect(660 + 90 * i, 826, 70, 150, "#7a4a26", INK, 2) for i in range(6))
    def steamer(x, y, n, k=1):
        return "".join(rect(x - 70 * k, y - 40 * k * (i + 1), 140 * k, 40 * k, "#d9a75c", INK, 3) + rect(x - 74 * k, y - 40 * k * (i + 1) - 4, 148 * k, 10 * k, "#efd297", INK, 2) + "".join(rect(x - 60 * k + 18 * k * j, y - 40 * k * i - 26 * k, 4, 18 * k, "#8a5f2c") for j in range(7)) for i in range(n))
    s += steamer(730, 780, 4) + steamer(1120, 780, 2)
    s += "".join(disc(900 + 46 * i, 764, 24, "#fbf4e2", INK, 3, 18) + path(f"M{894 + 46 * i} 752q6 -8 12 0q-6 4 -12 0Z", "#c9b892") for i in range(3))
    s += "".join(ribbon([(700 + q, 600), (670 + q, 520), (720 + q, 440), (680 + q, 350)], [4, 22, 14, 2], "#fbf3e0") for q in (0, 44, 86)) + "".join(ribbon([(1100 + q, 690), (1080 + q, 640), (1120 + q, 590), (1096 + q, 530)], [4, 18, 12, 2], "#fbf3e0") for q in (0, 40))
    s += a.svg
    b = Figure(300, 1000, 560, "sit", .8, r=r, hair="crop", top=INKS["brick"], bottom="#2c3a48", age=28, smile=1, near_arm=(34, 108), far_arm=(40, 96), lean=12)
    s += rect(210, 880, 120, 16, "#c9985a", INK, 4) + bar(226, 896, 216, 1004, 10, INK) + bar(314, 896, 324, 1004, 10, INK) + b.svg
    x, y = b.at["near_hand"]
    s += path(f"M{x - 6:.0f} {y - 14:.0f}h74q-4 44 -37 46q-33 -2 -37 -46Z", CREAM, INK, 3) + path(f"M{x - 6:.0f} {y - 14:.0f}h74v9h-74Z", INKS["steel"])
    s += rect(400, 850, 190, 16, "#c9985a", INK, 4) + bar(420, 866, 410, 1010, 10, INK) + bar(570, 866, 580, 1010, 10, INK) + disc(520, 838, 26, "#fbf4e2", INK, 3, 18)
    return press(w, h, s, 18, 4)


SCENES = {f"albums/river-port/{i:02}.jpg": v for i, v in enumerate([(1600, 1067, fog), (1067, 1600, under_crane), (1600, 1067, rope), (1200, 1200, tea), (1600, 1067, mooring), (1600, 1067, still), (1067, 1600, tugboat), (1600, 1067, breakfast)], 1)}
