"""One sitting: a head, a body, a block, and the ground behind; the people themselves are in people_*.py."""
import kit
import hair as H
from block import Block, tint, INK
from clothes import Body, Cloth
from faces import Head
from features import Face
from grounds import Tones
from relief import View

SKINS = {"fair": ("#ecc69c", "#c08a60", "#f8e2be"), "mid": ("#e2b98c", "#b57d53", "#f3d9b0"), "warm": ("#dcaa7a", "#a9714a", "#efcf9f"), "tan": ("#cf9a6a", "#97633d", "#e6bd8c"), "deep": ("#bd8557", "#85522f", "#d9a877")}
HAIR = {"black": ("#29201c", "#191311", "#6b5748"), "brown": ("#3a2a20", "#231813", "#7e6450"), "grey": ("#8d857b", "#5d554e", "#cfc6b8"), "salt": ("#4a423c", "#2c2521", "#a89d90"), "white": ("#e4dac6", "#a79b88", "#f9f2e2")}


class Sitter:
    def __init__(self, name, skin="mid", head=None, turn=(0, 0, 0), body=None, facing=None, scale=212, at=(450, 478), drop=-.27, hair="black", mirror=False, soft=False):
        self.name, self.rnd, self.mirror = name, kit.rng(name), mirror
        b, sh, li = SKINS[skin]
        self.skin = tint(b, sh, li, kit.dark(sh, .5), cut=.36 if soft else .42, hi=.965, lines=.14 if soft else .20)
        h = HAIR[hair]
        self.block = Block(900, 1200, {"skin": self.skin, "neck": self.skin, "hair": tint(h[0], h[1], h[2], h[1], cut=.26, hi=2, lines=-1 if hair != "white" else .3, glow=.42), "frame": tint(INK, INK, INK, lines=-1, hi=2)}, self.rnd)
        self.head, self.body = Head(**(head or {})), Body(**{"wide": .9, **(body or {})})
        yaw, pitch, roll = turn
        self.yaw = yaw
        self.view = View(yaw, pitch, roll, scale, at)
        self.bview = View(facing if facing is not None else yaw * .35, 0, 0, scale, at, shift=(0, drop, 0))
        self.on = Cloth(self.body, self.bview, self.rnd)
        self.face = Face(self.head, self.view, self.skin)

    def bare(self, shadow=None, ears=True, ear=.9, out=.8, chin=1.60):
        """Head, ears and neck; `shadow(x, y)` darkens the face under a brim."""
        b, v = self.block, self.view
        b.add(self.body.throat(self.head), "neck", self.bview, dim=lambda x, y, z: .6 if y < chin + .22 * x else 0)
        b.add(self.head.rows(), "skin", v, dim=(lambda x, y, z: shadow(x, y)) if shadow else None)
        if ears:
            for k in (-1, 1):
                b.add(self.head.ear(k, ear, out), "skin", v, every=0)
                pts = v.flat(self.head.ear_line(k, ear, out))
                if k * self.yaw <= 12:
                    b.mark("skin", kit.ribbon(pts, [1, 6, 8, 8, 7, 5, 1], self.skin["deep"]))
        return self

    def hair(self, edge, thick, jag=.02, every=2, **k):
        e = H.mirrored(edge) if isinstance(edge, list) else edge
        t = thick if callable(thick) else (lambda a, q: thick * min(1, (1 - q) * 5 + .3))
        self.block.add(H.cap(self.head, e, t, jag, self.rnd, **k), "hair", self.view, "v", every)
        return self

    def part(self, a, y0=-1.3, y1=-.80, out=.17):
        """A parting, cut from the hairline to the crown."""
        line = [self.head.around(y0 + (y1 - y0) * i / 9, a, out) for i in range(10)]
        return self.cut("hair", kit.ribbon(self.view.flat(line), [2, 7, 9], self.skin["shade"]))

    def wear(self, mat, ink, *meshes, view=None, lines="u", every=3):
        self.block.inks[mat] = ink
        for m in meshes:
            self.block.add(m, mat, view or self.view, lines, every)
        return self

    def cut(self, mat, *svg):
        for v in svg:
            self.block.mark(mat, v)
        return self

    def skin_marks(self, *svg):
        return self.cut("skin", *svg)

    def finish(self, ground, colour, halo=None, seed=1, extra="", front=""):
        t = Tones(colour)
        figure, _ = self.block.cut(halo or kit.pale(colour, .72))
        if self.mirror:
            figure = f'<g transform="translate(900 0) scale(-1 1)">{figure}</g>'
        return kit.press(900, 1200, ground(t, self.rnd) + extra + figure + front, seed, rough=4.5, wear=.42, grain=.2)


def brim_shadow(y=-.30, slope=-.12, dark=.5):
    """The shadow a hat throws over the brow; it slants away from the light."""
    return lambda x, y0: dark if y0 < y - slope * x else 0
