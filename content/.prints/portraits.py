"""The 26 portraits: which sitter goes to which file."""
import people_a as A
import people_b as B

SLUGS = {"peng-yujie": A.peng_yujie, "chen-qing": A.chen_qing, "gong-rongting": A.gong_rongting, "zhao-yangfan": A.zhao_yangfan}
SLUGS |= {f"demo-{f.__name__}": f for f in (A.wang, A.li, A.zhang, A.zhou, A.zhao, A.sun, A.qian, A.wu, A.zheng, B.feng, B.chen, B.chu, B.wei, B.jiang, B.shen, B.han, B.yang, B.zhu, B.qin, B.you, B.xu, B.he)}
SCENES = {f"people/{slug}.jpg": (900, 1200, draw) for slug, draw in SLUGS.items()}
