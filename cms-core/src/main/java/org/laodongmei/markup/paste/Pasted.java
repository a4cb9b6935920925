package org.laodongmei.markup.paste;

import java.util.List;

/**
 * What somebody pasted.
 *
 * @param markdown the text without the title and the credits that are named beside it
 * @param title what seems to be its title; empty for none
 * @param credits who wrote and who took the pictures, as far as the text says so
 * @param remote addresses of pictures on other sites that the Markdown points at, each once
 * @param lost how many pictures came without their bytes and are not in the Markdown
 */
public record Pasted(
        String markdown, String title, Credits credits, List<String> remote, int lost) {}
