"""From relief to block: outline, flat inks, shade, lights and hatching of every material, in printing order."""
import kit
from relief import Relief, Mesh, outline, engrave

INK = kit.INK


def tint(base, shade=None, light=None, deep=None, cut=.42, hi=.95, lines=.20, glow=None):
    """How a material prints: its inks and the tones at which shade, light and hatching begin."""
    return {"base": base, "shade": shade or kit.dark(base, .34), "light": light or kit.pale(base, .35), "deep": deep or INK,
            "cut": cut, "hi": hi, "lines": lines, "glow": glow}


class Block:
    """Collects meshes and marks, then cuts them into one SVG group."""

    def __init__(self, w, h, inks, rnd):
        self.w, self.h, self.inks, self.rnd, self.meshes, self.marks, self.over = w, h, inks, rnd, [], {}, []

    def add(self, rows, mat, view, lines="u", every=2, dim=None):
        self.meshes.append(Mesh(rows, mat, view, lines, every, dim))

    def mark(self, mat, svg):
        """Cut upon a material: seen only where the material is."""
        self.marks.setdefault(mat, []).append(svg)

    def top(self, svg):
        self.over.append(svg)

    def cut(self, halo=None):
        re = Relief(self.w, self.h + 24, self.meshes)    # a little below the sheet, so that no key line closes it there
        mat, box = re.mat, re.box(bool)
        d = outline([v - .32 for v in re.field(lambda k: 1.0 if mat[k] else 0.0, box, 2)], box)
        s = ""
        if halo:
            s += f'<path d="{d}" fill="{halo}" stroke="{halo}" stroke-width="26" stroke-linejoin="round"/>'
        s += f'<path d="{d}" fill="{INK}" stroke="{INK}" stroke-width="5" stroke-linejoin="round"/>'
        for m in re.mats():
            s += self.print(re, m)
        return s + "".join(self.over), d

    def print(self, re, m):
        ink, rnd, mat, tone = self.inks[m], self.rnd, re.mat, re.tone
        box = re.box(lambda v: v == m)
        if not box:
            return ""
        x0, y0, x1, y1 = box
        cells = [y * re.gw + x for y in range(y0, y1) for x in range(x0, x1)]
        mask = re.field(lambda k: 1.0 if mat[k] == m else 0.0, box, 2)
        # The key line is what is left between two flats; it grows on the side away from the light.
        d = outline([v - ((.70 if m == "collar" else .63) + .2 * (1 - max(0, tone[k])) if v > 0 else 1) for v, k in zip(mask, cells)], box, 1.4, 40)
        if not d:
            return ""
        field = lambda v, blur=2: re.field(lambda k: v(tone[k]) if mat[k] == m else -.05, box, blur)
        shade = outline(field(lambda t: max(-.3, min(.3, ink["cut"] - t))), box, 2.2, 800 if m == "skin" else 300)
        inner = kit.path(shade, ink["shade"]) if shade else ""
        light = outline(field(lambda t: max(-.15, min(.15, t - ink["hi"]))), box, 2.2, 140)
        inner += kit.path(light, ink["light"]) if light else ""
        for me in self.meshes:
            if me.mat == m and me.every:
                lo = engrave(re, me, lambda t: min(9, (ink["lines"] - t) * 20), rnd=rnd)
                inner += kit.path(lo, ink["deep"]) if lo else ""
                if ink["glow"]:
                    hi = engrave(re, me, lambda t: min(6, (t - ink["glow"]) * 30), every=me.every * (1 if m == "hair" else 2), rnd=rnd, jitter=.9 if m == "hair" else 0)
                    inner += kit.path(hi, ink["light"]) if hi else ""
        return kit.path(d, ink["base"]) + kit.inside(d, inner + "".join(self.marks.get(m, [])) + self.jumps(re, m, box))

    def jumps(self, re, m, box):
        """Folds seen edge on (a nostril, the far cheek behind the nose) are cut where the depth jumps."""
        z, mat, gw, size = re.z, re.mat, re.gw, len(re.z)

        def jump(k):
            if mat[k] != m or k < gw or k + gw >= size:
                return -.5
            return .5 if max(z[k - 1], z[k + 1], z[k - gw], z[k + gw]) - z[k] > .09 else -.5
        d = outline(re.field(jump, box, 1), box, 1.2, 16)
        return kit.path(d, INK) if d else ""
