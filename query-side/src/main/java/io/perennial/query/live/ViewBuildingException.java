package io.perennial.query.live;

/** A view cannot be served now: the documents of its present version are being made. */
public final class ViewBuildingException extends RuntimeException {

  ViewBuildingException(String view) {
    super("The view %s is being built".formatted(view));
  }
}
