package org.laodongmei.api.admin;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/**
 * What is answered.
 *
 * @param etag version of what it is about; null for none
 * @param location where that is; null for here
 * @param json empty for nothing
 */
record Said(int status, @Nullable String etag, @Nullable String location, String json) {

    static Said of(int status, @Nullable String etag, Map<String, ?> told) {
        return new Said(status, etag, null, JsonMapper.shared().writeValueAsString(told));
    }
}
