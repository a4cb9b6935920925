package org.laodongmei.markup;

/** One document with everything in it. */
final class Sample {
    static final String EVERYTHING =
            """
            # 一级 {#first}

            正文**“加粗”**和*斜体*，`代码`，~~删除~~，<b>原文</b>，https://example.org/a 。[链接](a.md "题")\\
            换行 <https://example.org> <a@example.org> &amp; [引用][ref] 注[^1]

            > 引文

            - 甲
              1. 乙
            - [x] 完成
            - [ ] 未完成

            ![图](asset:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 "说明")

            | 年 | 数 |
            |:---|---:|
            | 甲 | 乙 |

            ```java
            int a;
            ```

                缩进

            <div align="center"><img src=x onerror=alert(1)><script>1</script></div>

            二级
            ---

            ***

            [ref]: entry:0190a0c4-0000-7000-8000-000000000000#x '题'
            [^1]: 脚注
            """;

    private Sample() {}
}
