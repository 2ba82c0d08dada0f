import JSON

/// FHIR's own functions (FHIR R4, section 2.1.9.1.5).
extension Rule {
    static let fhir: [Rule] = [
        fhirExtension,
        plain("hasValue") { (items, _) in
            guard case .one(let item) = items else { return .one(.boolean(false)) }
            return .one(.boolean(value(of: item) != nil))
        },
        plain("getValue") { (items, _) in
            guard case .one(let item) = items else { return .none }
            return Items(value(of: item))
        },
        plain("resolve") { (items, place) throws(Fault) in
            var result = Items.none
            for item in items {
                try place.run.spend(1, at: place.offset)
                if let found = resolve(item, place.run) { result.append(PathItem(found)) }
            }
            return result
        },
        values("memberOf", 1...1) { (items, arguments, place) throws(Fault) in
            guard let item = try items.single(place),
                let valueSet = try arguments[0].string(place),
                let memberOf = place.run.host.memberOf
            else { return .none }
            return Items(memberOf(codes(of: item), valueSet))
        },
        values("conformsTo", 1...1) { (items, arguments, place) throws(Fault) in
            guard let item = try items.single(place), let profile = try arguments[0].string(place)
            else { return .none }
            return .one(.boolean(try conforms(item, profile, place)))
        },
    ]

    /// `extension(url)`: extensions of that URL. Where the URL is written, its bytes are compared.
    private static let fhirExtension = Rule("extension", 1...1) { (site) throws(Fault) in
        let (input, offset) = (site.input, site.offset)
        let url = try site.step(0)
        let walk = Walk(["extension"], offset: offset)
        let key = JSONKey("url")
        return { (scope) throws(Fault) in
            let extensions = try walk.follow(try input(scope), scope.run)
            guard !extensions.isEmpty, let wanted = try url(scope).string(scope.place(offset))
            else { return .none }
            var result = Items.none
            for item in extensions {
                if case .node(let node) = item, node.json[key]?.equals(wanted) == true {
                    result.append(item)
                }
            }
            return result
        }
    }

    private static func value(of item: PathItem) -> PathItem? {
        guard case .node(let node) = item else { return item }
        guard node.type == .unknown || node.type.isPrimitive else {
            return nil
        }
        return node.system
    }

    /// A Reference, or a uri or string that is one.
    private static func resolve(_ item: PathItem, _ run: Run) -> JSONValue? {
        var origin: JSONValue?
        var text: String?
        if case .node(let node) = item {
            origin = node.json
            text = node.json.kind == .object ? node.json["reference"]?.string : node.json.string
        } else if case .string(let value) = item {
            text = value
        }
        guard let text, !text.isEmpty else { return nil }
        for document in run.input.documents {
            let isOwn = origin.map { document.root.isOnSameTape(as: $0) } ?? true
            guard let found = document.resolve(text, from: isOwn ? origin : nil) else { continue }
            return run.input.isSeen?(found) == false ? nil : found
        }
        return nil
    }

    /// A code, Coding or CodeableConcept as codes.
    private static func codes(of item: PathItem) -> [PathCode] {
        guard case .node(let node) = item else {
            if case .string(let text) = item { return [PathCode(system: nil, code: text)] }
            return []
        }
        func coding(_ value: JSONValue) -> PathCode? {
            value["code"]?.string.map { PathCode(system: value["system"]?.string, code: $0) }
        }
        switch node.json.kind {
        case .string: return [PathCode(system: nil, code: node.json.string ?? "")]
        case .object:
            if let codings = node.json["coding"] { return codings.elements.compactMap(coding) }
            return coding(node.json).map { [$0] } ?? []
        default: return []
        }
    }

    /// FHIR's own definitions of types are known, no other profile.
    private static func conforms(_ item: PathItem, _ profile: String, _ place: Place) throws(Fault)
        -> Bool
    {
        guard case .node(let node) = item else { return false }
        let base = "http://hl7.org/fhir/StructureDefinition/"
        guard profile.hasPrefix(base),
            let type = TypeTable.shared.id(String(profile.dropFirst(base.count)))
        else { throw place.fault("the profile '\(profile)' is not known") }
        return TypeTable.shared.isA(node.type, type)
    }
}
