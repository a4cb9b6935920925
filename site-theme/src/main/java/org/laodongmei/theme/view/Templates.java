package org.laodongmei.theme.view;

import gg.jte.html.HtmlTemplateOutput;

import org.laodongmei.theme.page.Page;

/** The templates of a theme: three that all pages share, and one for each sort of page. */
public interface Templates {

    /** Whether they may be others the next time. */
    boolean mayChange();

    /** From the doctype into the head. */
    void opening(HtmlTemplateOutput out, Frame frame);

    /**
     * Masthead and navigation.
     *
     * @param section key of the current item; empty for none
     */
    void masthead(HtmlTemplateOutput out, Frame frame, String section);

    void foot(HtmlTemplateOutput out, Frame frame);

    /** A page, with the template for its sort. */
    void page(HtmlTemplateOutput out, Frame frame, Page page);
}
