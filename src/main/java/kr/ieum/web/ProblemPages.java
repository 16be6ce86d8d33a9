package kr.ieum.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.web.Stranger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Makes pages speak: refusals become pages where a page was asked for, and messages come in the reader's language. */
@Singleton
class ProblemPages {
    private final TellTrouble troubles;
    private final Here here;

    ProblemPages(TellTrouble troubles, Here here) {
        this.troubles = troubles;
        this.here = here;
    }

    void speak(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(
                template -> template.setAttribute(MessageBundles.ATTRIBUTE_LOCALE, here.locale()));
    }

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem)
                || !Stranger.asksForAPage(request.getUriInfo().getPath())) return;
        Response page = PageRefused.page(troubles.of(problem));
        response.setEntity(page.getEntity());
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, page.getMediaType());
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    }
}
