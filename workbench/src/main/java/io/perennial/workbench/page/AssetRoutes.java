package io.perennial.workbench.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out style sheet, scripts and icon, which never change under one address. */
@RestController
final class AssetRoutes {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Map<String, Assets.Asset> assets;

  AssetRoutes(Assets assets) {
    this.assets = assets.byAddress();
  }

  /** Whether the workbench runs. */
  @GetMapping("/alive")
  ResponseEntity<Void> alive() {
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/assets/{hash}/{name}")
  ResponseEntity<byte[]> asset(HttpServletRequest request) {
    Assets.Asset asset = assets.get(request.getRequestURI());
    return asset == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok()
            .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
            .contentType(MediaType.parseMediaType(asset.type()))
            .body(asset.content());
  }
}
