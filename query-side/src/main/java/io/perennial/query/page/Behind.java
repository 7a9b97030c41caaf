package io.perennial.query.page;

import java.util.List;

/**
 * The events behind something.
 *
 * @param events how many there are
 * @param ids identifiers of the newest of them, newest first
 */
public record Behind(int events, List<String> ids) {

  public Behind {
    ids = List.copyOf(ids);
  }
}
