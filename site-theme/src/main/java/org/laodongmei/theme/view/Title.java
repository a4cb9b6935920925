package org.laodongmei.theme.view;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/**
 * A main heading. A middle dot stays between the characters it joins, as in 怀宁·江镇, wherever the
 * line breaks: styles alone cannot ask for that.
 *
 * @param text plain text, escaped when written
 */
public record Title(String text) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        int written = 0;
        for (int dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
            int from = dot > written ? text.offsetByCodePoints(dot, -1) : dot;
            int to = dot + 1 < text.length() ? text.offsetByCodePoints(dot, 2) : dot + 1;
            Escape.htmlContent(text.substring(written, from), output);
            output.writeContent("<span class=\"nb\">");
            Escape.htmlContent(text.substring(from, to), output);
            output.writeContent("</span>");
            written = to;
        }
        Escape.htmlContent(text.substring(written), output);
    }
}
