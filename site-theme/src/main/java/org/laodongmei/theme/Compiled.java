package org.laodongmei.theme;

import gg.jte.generated.precompiled.frame.JtefootGenerated;
import gg.jte.generated.precompiled.frame.JtemastheadGenerated;
import gg.jte.generated.precompiled.frame.JteopeningGenerated;
import gg.jte.generated.precompiled.page.JtealbumGenerated;
import gg.jte.generated.precompiled.page.JteanswerGenerated;
import gg.jte.generated.precompiled.page.JtearchiveGenerated;
import gg.jte.generated.precompiled.page.JtearticleGenerated;
import gg.jte.generated.precompiled.page.JtedocsGenerated;
import gg.jte.generated.precompiled.page.JteembedGenerated;
import gg.jte.generated.precompiled.page.JteentryGenerated;
import gg.jte.generated.precompiled.page.JteerrorGenerated;
import gg.jte.generated.precompiled.page.JtefeedsGenerated;
import gg.jte.generated.precompiled.page.JteglimpseGenerated;
import gg.jte.generated.precompiled.page.JtehomeGenerated;
import gg.jte.generated.precompiled.page.JtelistGenerated;
import gg.jte.generated.precompiled.page.JteposterGenerated;
import gg.jte.generated.precompiled.page.JteprofileGenerated;
import gg.jte.generated.precompiled.page.JteresultGenerated;
import gg.jte.generated.precompiled.page.JtesearchGenerated;
import gg.jte.generated.precompiled.page.JtetermsGenerated;
import gg.jte.generated.precompiled.page.JtetopicGenerated;
import gg.jte.generated.precompiled.page.JtevideoGenerated;
import gg.jte.generated.precompiled.page.JtevoteGenerated;
import gg.jte.html.HtmlTemplateOutput;

import org.laodongmei.theme.page.AlbumPage;
import org.laodongmei.theme.page.AnswerPage;
import org.laodongmei.theme.page.ArchivePage;
import org.laodongmei.theme.page.ArticlePage;
import org.laodongmei.theme.page.DocsPage;
import org.laodongmei.theme.page.EmbedPage;
import org.laodongmei.theme.page.EntryPage;
import org.laodongmei.theme.page.ErrorPage;
import org.laodongmei.theme.page.FeedsPage;
import org.laodongmei.theme.page.GlimpsePage;
import org.laodongmei.theme.page.HomePage;
import org.laodongmei.theme.page.ListPage;
import org.laodongmei.theme.page.Page;
import org.laodongmei.theme.page.PosterPage;
import org.laodongmei.theme.page.ProfilePage;
import org.laodongmei.theme.page.ResultPage;
import org.laodongmei.theme.page.SearchPage;
import org.laodongmei.theme.page.TermsPage;
import org.laodongmei.theme.page.TopicPage;
import org.laodongmei.theme.page.VideoPage;
import org.laodongmei.theme.page.VotePage;
import org.laodongmei.theme.view.Frame;
import org.laodongmei.theme.view.Templates;

/** The templates as they were compiled with the program. */
enum Compiled implements Templates {
    INSTANCE;

    @Override
    public boolean mayChange() {
        return false;
    }

    @Override
    public void opening(HtmlTemplateOutput out, Frame frame) {
        JteopeningGenerated.render(out, null, frame);
    }

    @Override
    public void masthead(HtmlTemplateOutput out, Frame frame, String section) {
        JtemastheadGenerated.render(out, null, frame, section);
    }

    @Override
    public void foot(HtmlTemplateOutput out, Frame frame) {
        JtefootGenerated.render(out, null, frame);
    }

    @Override
    public void page(HtmlTemplateOutput out, Frame frame, Page page) {
        switch (page) {
            case ArticlePage it -> JtearticleGenerated.render(out, null, frame, it);
            case ListPage it -> JtelistGenerated.render(out, null, frame, it);
            case HomePage it -> JtehomeGenerated.render(out, null, frame, it);
            case ProfilePage it -> JteprofileGenerated.render(out, null, frame, it);
            case AlbumPage it -> JtealbumGenerated.render(out, null, frame, it);
            case VideoPage it -> JtevideoGenerated.render(out, null, frame, it);
            case TopicPage it -> JtetopicGenerated.render(out, null, frame, it);
            case EntryPage it -> JteentryGenerated.render(out, null, frame, it);
            case ArchivePage it -> JtearchiveGenerated.render(out, null, frame, it);
            case TermsPage it -> JtetermsGenerated.render(out, null, frame, it);
            case SearchPage it -> JtesearchGenerated.render(out, null, frame, it);
            case FeedsPage it -> JtefeedsGenerated.render(out, null, frame, it);
            case DocsPage it -> JtedocsGenerated.render(out, null, frame, it);
            case VotePage it -> JtevoteGenerated.render(out, null, frame, it);
            case ResultPage it -> JteresultGenerated.render(out, null, frame, it);
            case PosterPage it -> JteposterGenerated.render(out, null, frame, it);
            case GlimpsePage it -> JteglimpseGenerated.render(out, null, frame, it);
            case EmbedPage it -> JteembedGenerated.render(out, null, frame, it);
            case AnswerPage it -> JteanswerGenerated.render(out, null, frame, it);
            case ErrorPage it -> JteerrorGenerated.render(out, null, frame, it);
        }
    }
}
