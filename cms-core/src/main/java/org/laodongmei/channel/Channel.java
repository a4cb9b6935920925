package org.laodongmei.channel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A node of the site's section tree (栏目).
 *
 * @param slug its identifier and the last part of its address
 * @param parent the slug of the channel above; null at the top
 * @param keywords for the page's head, as public sites in China must state them
 * @param type one of the words of the public-site rules, such as 工作动态
 */
public record Channel(
        String slug,
        @Nullable String parent,
        String name,
        String description,
        List<String> keywords,
        String type) {}
