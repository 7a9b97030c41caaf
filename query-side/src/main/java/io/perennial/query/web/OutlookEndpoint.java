package io.perennial.query.web;

import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.purchasemodel.CustomerOutlook;
import io.perennial.query.purchasemodel.FitInUse;
import io.perennial.query.purchasemodel.FitsInUse;
import io.perennial.query.purchasemodel.PurchaseModelAnalysis;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.View;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what one customer may still buy, by the fit in use of a model. */
@RestController
@RequestMapping(OutlookEndpoint.PATH)
final class OutlookEndpoint {

  static final String PATH = "/analyses/purchase-model/customers/{customerId}";

  private static final String RUN = "run";

  private final ViewCatalogue catalogue;
  private final FitsInUse fits;
  private final QueryDates dates;
  private final QueryAccess access;
  private final Presenters presenters;

  /** The door. */
  OutlookEndpoint(
      ViewCatalogue catalogue,
      FitsInUse fits,
      QueryDates dates,
      QueryAccess access,
      Presenters presenters) {
    this.catalogue = catalogue;
    this.fits = fits;
    this.dates = dates;
    this.access = access;
    this.presenters = presenters;
  }

  @GetMapping
  ResponseEntity<byte[]> outlook(
      @PathVariable("customerId") String customerId, HttpServletRequest request) {
    Format.of(request, List.of(Format.JSON));
    QueryParameters parameters = new QueryParameters(request);
    FigureArguments arguments =
        FigureQuery.arguments(CustomerOutlook.PARAMETERS, parameters, dates);
    FitInUse fit = fit(parameters.take(RUN).orElse(null), CustomerOutlook.model(arguments));
    parameters.finish();
    View<LifetimeValueDocument> view = view();
    Opened<LifetimeValueDocument> opened = access.open(view, request);
    LifetimeValueDocument document =
        QueryAccess.reading(
            view,
            customerId,
            () ->
                opened
                    .documents()
                    .collection()
                    .get(customerId)
                    .map(opened.documents()::read)
                    .orElse(null));
    access.requireWhole(opened.documents());
    if (document == null || !opened.documents().isShown(document)) {
      throw QueryProblems.unknownDocument(view.name(), customerId);
    }
    access.markParked(opened, view.customerOf(customerId, document));
    CustomerOutlook outlook =
        CustomerOutlook.of(document, arguments, fit)
            .orElseThrow(() -> QueryProblems.nothingBought(customerId));
    Map<String, String> headers = new LinkedHashMap<>(opened.headers());
    return presenters.ofCaller().entity(HttpStatus.OK, headers, outlook);
  }

  private FitInUse fit(@Nullable String run, String model) {
    if (run == null) {
      return fits.of(model).orElseThrow(() -> QueryProblems.notFitted(model));
    }
    if (!run.matches("[1-9]\\d{0,8}")) {
      throw QueryProblems.invalidParameter(
          RUN, "the number of a run of " + PurchaseModelAnalysis.NAME);
    }
    return fits.numbered(Integer.parseInt(run))
        .orElseThrow(() -> QueryProblems.unknownRun(PurchaseModelAnalysis.NAME, run));
  }

  @SuppressWarnings("unchecked") // the view of that name has these documents
  private View<LifetimeValueDocument> view() {
    return (View<LifetimeValueDocument>)
        catalogue
            .findPublished(LifetimeValueView.NAME)
            .orElseThrow(() -> QueryProblems.unknownView(LifetimeValueView.NAME));
  }
}
