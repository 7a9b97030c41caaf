package io.perennial.query.web;

import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.OpenApiContributor;
import io.perennial.query.QuerySettings;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.live.ViewCatalogue;

/** Documents the doors for analysts, auditors and operators. */
final class QueryPaths implements OpenApiContributor {

  private final ViewCatalogue catalogue;
  private final AnalysisCatalogue analyses;
  private final QueryParts parts;

  QueryPaths(ViewCatalogue catalogue, AnalysisCatalogue analyses, QuerySettings settings) {
    this.analyses = analyses;
    this.catalogue = catalogue;
    this.parts = new QueryParts(settings);
  }

  @Override
  public void contribute(OpenApi api) {
    api.problemsOf(QueryPaths.class);
    api.tag(
        ViewPaths.TAG,
        "Read models, their lists and figures. Personal data is masked unless the token has the"
            + " scope personal as well."
            + QueryParts.HEADERS);
    api.tag(
        AnalysisPaths.TAG,
        "What takes longer than a question may: it is asked for, worked out beside, and kept with"
            + " its date and the events that it rests on.");
    api.tag(
        HistoryPaths.TAG,
        "The events themselves, and what they made of a customer at any date. Headers are those of"
            + " views.");
    api.tag(
        OperationsPaths.TAG,
        "How views are; rebuilds; events that could not be folded; services that are sent events.");
    ViewPaths views = new ViewPaths(catalogue, parts);
    views.contribute(api);
    new AnalysisPaths(analyses.all(), parts).contribute(api);
    new HistoryPaths(parts).contribute(api);
    new FeedPaths(parts).contribute(api);
    EventTablePaths.contribute(api);
    new AccessPaths(parts).contribute(api);
    new CustomerPagePaths(parts).contribute(api);
    new OperationsPaths(catalogue, parts).contribute(api);
    new SubscriptionPaths(parts).contribute(api);
    catalogue
        .findPublished(ErasuresEndpoint.VIEW)
        .ifPresent(erasures -> views.documents(api, erasures, ErasuresEndpoint.PLACE));
  }
}
