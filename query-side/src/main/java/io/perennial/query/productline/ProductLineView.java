package io.perennial.query.productline;

import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineDifferentiated;
import io.perennial.events.productline.ProductLineEvent;
import io.perennial.events.productline.ProductLineIntroduced;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;

/** Whether the products of a line differ from those of others, and how to sell them. */
public final class ProductLineView implements View<ProductLineDocument> {

  private static final Folds<ProductLineDocument> FOLDS =
      Folds.startingWith(ProductLineDocument::empty)
          .on(ProductLineEvent.class, ProductLineView::next)
          .build();

  private static ProductLineDocument next(ProductLineDocument old, ProductLineEvent event) {
    return switch (event) {
      case ProductLineIntroduced introduced -> old.with(introduced);
      case ProductLineDifferentiated differentiated -> old.with(differentiated);
    };
  }

  @Override
  public String name() {
    return "product-line";
  }

  @Override
  public String meaning() {
    return "Whether the products of a line differ from those of others, and how to sell them by the"
        + " experience of a customer";
  }

  @Override
  public String sampleId() {
    return "product-line-17";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<ProductLineDocument> documentType() {
    return ProductLineDocument.class;
  }

  @Override
  public long bytes(ProductLineDocument document) {
    return USUAL_BYTES + (long) ENTRY_BYTES * document.differentiations().size();
  }

  @Override
  public Folds<ProductLineDocument> folds() {
    return FOLDS;
  }

  @Override
  public List<ViewField<ProductLineDocument>> fields() {
    return List.of(
        Fields.text(
            "productLine",
            "What it is called in purchases and contracts",
            ProductLineDocument::productLine),
        Fields.choice(
            "differentiation",
            "Whether its products differ from those of others",
            Differentiation.class,
            ProductLineDocument::differentiation));
  }

  @Override
  public List<Figure<ProductLineDocument, ?, ?>> figures() {
    return List.of();
  }
}
