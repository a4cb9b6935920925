package org.laodongmei.api.graph;

import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;

import org.laodongmei.api.shape.Member;
import org.laodongmei.api.shape.Members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members as types of GraphQL. */
final class Types {

    private final Map<String, GraphQLObjectType> named = new LinkedHashMap<>();

    /** All that were made so far. */
    Set<GraphQLType> all() {
        return Set.copyOf(named.values());
    }

    /** Adds a type that was made elsewhere. */
    GraphQLTypeReference add(GraphQLObjectType type) {
        named.put(type.getName(), type);
        return GraphQLTypeReference.typeRef(type.getName());
    }

    /** A word as GraphQL takes it for a name. */
    static String name(String word) {
        return word.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /**
     * Makes a type.
     *
     * @param optional members that may be missing
     */
    GraphQLTypeReference object(String name, List<Member> members, Set<String> optional) {
        // Held before its members are made, which may name it.
        named.putIfAbsent(name, GraphQLObjectType.newObject().name(name).build());
        GraphQLObjectType.Builder type = GraphQLObjectType.newObject().name(name);
        for (Member member : members) {
            type.field(field(name, member, optional.contains(member.name())));
        }
        named.put(name, type.build());
        return GraphQLTypeReference.typeRef(name);
    }

    /** The type of the entries of a kind, or of those of any kind. */
    GraphQLTypeReference entry(String name, List<Member> members) {
        return object(name, members.stream().filter(it -> !isOpen(it)).toList(), Members.TEXTS);
    }

    private GraphQLFieldDefinition field(String owner, Member member, boolean optional) {
        GraphQLOutputType one = one(owner, member);
        GraphQLOutputType type =
                member.many() ? GraphQLList.list(GraphQLNonNull.nonNull(one)) : one;
        boolean nullable = member.nullable() || optional;
        GraphQLFieldDefinition.Builder field =
                newFieldDefinition()
                        .name(name(member.name()))
                        .type(nullable ? type : GraphQLNonNull.nonNull(type));
        return member.about().isEmpty() ? field.build() : field.description(member.about()).build();
    }

    private GraphQLOutputType one(String owner, Member member) {
        return switch (member.form()) {
            case TEXT -> member.name().equals("id") ? Scalars.GraphQLID : Scalars.GraphQLString;
            case HTML, DAY, MOMENT, ADDRESS -> Scalars.GraphQLString;
            // An Int has 32 bits, a film may have more bytes.
            case WHOLE -> member.name().equals("bytes") ? Scalars.GraphQLFloat : Scalars.GraphQLInt;
            case NUMBER -> Scalars.GraphQLFloat;
            case TRUTH -> Scalars.GraphQLBoolean;
            case OBJECT -> object(owner, member);
        };
    }

    private GraphQLTypeReference object(String owner, Member member) {
        if (member.type().isEmpty()) {
            return object(owner + Members.typeName(member.name()), member.members(), Set.of());
        }
        if (!named.containsKey(member.type())) {
            switch (member.type()) {
                case "Link" -> wide("Link", member.members(), Members.common());
                case "ChannelLink" -> wide("ChannelLink", member.members(), Members.CHANNEL);
                case "TagLink" -> wide("TagLink", member.members(), Members.TAG);
                default -> object(member.type(), member.members(), Set.of());
            }
        }
        return GraphQLTypeReference.typeRef(member.type());
    }

    /** What is named, and what is told of it too where that is chosen. */
    private void wide(String name, List<Member> members, List<Member> more) {
        List<Member> all = new ArrayList<>(members);
        List<String> known = members.stream().map(Member::name).toList();
        List<Member> rest = more.stream().filter(it -> !known.contains(it.name())).toList();
        all.addAll(rest);
        object(name, all, Set.copyOf(rest.stream().map(Member::name).toList()));
    }

    /** GraphQL has no objects whose members nobody knows, and none without any. */
    private static boolean isOpen(Member member) {
        return member.form() == Member.Form.OBJECT && member.members().isEmpty();
    }
}
