package io.perennial.planted;

import org.springframework.web.bind.annotation.RestController;

/** An endpoint that anybody may call from code. */
@RestController
public final class PublicEndpoint {}
