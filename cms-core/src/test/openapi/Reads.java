import client.ApiClient;
import client.ApiException;
import client.api.ArticlesApi;
import client.api.PlacesApi;
import client.api.SiteApi;
import client.model.Article;
import client.model.ArticlePage;
import client.model.Channel;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a site with the client that was generated for it. Arguments: address, key; answers with JSON. */
class Reads {

    public static void main(String... arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        ArticlesApi articles = new ArticlesApi(client);
        ObjectMapper json = client.getObjectMapper();

        List<String> titles = new ArrayList<>();
        String after = null;
        do {
            ArticlePage page = articles.listArticle("tags:biao-qian-2", "title", null, null, null, null, 10, after);
            page.getItems().forEach(article -> titles.add(article.getTitle()));
            after = page.getMeta().getPagination().getAfter();
        } while (after != null);

        Article article = articles.getArticleBySlug("a001", null, "channel", "html");
        Channel channel = new PlacesApi(client).getChannel(article.getChannel().getSlug());
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("titles", titles);
        read.put("title", article.getTitle());
        read.put("html", article.getHtml());
        read.put("published", article.getPublishedAt().toInstant().toString());
        read.put("cover", String.valueOf(article.getCover()));
        read.put("kicker", String.valueOf(article.getData().getKicker()));
        read.put("channel", channel.getName());
        read.put("settings", new SiteApi(client).getSettings().getName());
        try {
            articles.listArticle("titel:x", null, null, null, null, null, null, null);
        } catch (ApiException e) {
            read.put("code", e.getCode());
            read.put("problem", json.readTree(e.getResponseBody()));
        }
        System.out.println(json.writeValueAsString(read));
    }
}
