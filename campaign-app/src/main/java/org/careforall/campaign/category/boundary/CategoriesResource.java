// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.careforall.campaign.category.entity.Categories;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories, for forms and filters. */
@Path("/categories")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoriesResource {

    private Categories categories;

    /** For JAX-RS proxies. */
    protected CategoriesResource() {}

    /** Made by CDI. */
    @Inject
    public CategoriesResource(Categories categories) {
        this.categories = categories;
    }

    /** All of them. */
    @GET
    @PermitAll
    @Operation(summary = "List the categories", description = "All of them, in the order in which they are shown.")
    @APIResponse(responseCode = "200", description = "The categories")
    public CategoryList list() {
        return new CategoryList(categories.all());
    }
}
