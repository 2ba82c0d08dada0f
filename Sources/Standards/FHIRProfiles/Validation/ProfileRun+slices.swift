import FHIR
import JSON

/// Lists of which a profile knows parts.
extension ProfileRun {
    /// How many values the list has.
    func sliced(_ member: JSONValue, _ child: Element) -> Int {
        let slices = child.slices
        let base = counts.count
        counts.append(contentsOf: repeatElement(0, count: slices.count))
        defer { counts.removeLast(slices.count) }
        var count = 0
        for one in member.values {
            count += 1
            guard let index = child.slice(of: one) else {
                if child.traits.isClosed {
                    say(
                        .structure,
                        "\(child.shortName) is none of those that are allowed here: \(slices.map(\.name).joined(separator: ", ")).",
                        one)
                }
                value(one, child, child.kinds[0])
                continue
            }
            counts[base + index] += 1
            let element = slices[index].element
            if counts[base + index] - 1 == element.max {
                say(
                    .structure,
                    "\(child.shortName) '\(slices[index].name)' may come at most \(element.max) times\(element.max == 0 ? ": it must not be there" : "").",
                    one)
            }
            value(one, element, element.kinds[0])
        }
        if count == 0 {
            say(.structure, "\(child.shortName) is empty: leave it out.", member, key: "ele-1")
        }
        for (index, slice) in slices.enumerated() where counts[base + index] < slice.element.min {
            missing(slice, counts[base + index], child, member, named: nil)
        }
        return count
    }

    /// A list that is not there at all, and of which slices are required.
    func missingSlices(of child: Element, in value: JSONValue) {
        for slice in child.slices where slice.element.min > 0 {
            missing(slice, 0, child, value, named: child.shortName)
        }
    }

    private func missing(
        _ slice: Slice, _ count: Int, _ child: Element, _ value: JSONValue, named name: String?
    ) {
        let has =
            count == 0 ? "it is missing" : "there are \(count) of at least \(slice.element.min)"
        say(
            .required,
            "\(child.shortName) needs '\(slice.name)'\(slice.mark.words): \(has).", value,
            missing: name)
    }
}

extension Element {
    /// The slice that a value of this element belongs to.
    func slice(of value: JSONValue) -> Int? {
        if let sliceURLs { return value[.url].flatMap(sliceURLs.find) }
        return slices.firstIndex { $0.mark.isOn(value) }
    }
}

extension Slice.Mark {
    /// Whether a value of the list belongs to the slice.
    func isOn(_ value: JSONValue) -> Bool {
        switch self {
        case .url(let url): return value[.url]?.equals(url) == true
        case .resource(let type):
            return value[.resource]?[.resourceType]?.equals(type) == true
        case .value(let path, let given):
            return Self.hasAny(path[...], value) { given.matches($0) }
        case .codes(let path, let list):
            return Self.hasAny(path[...], value) { $0.hasCoding { list.mayHave($0) } }
        case .extensionValue(let url, let wanted):
            return (value[.fhirExtension]?.values).map { extensions in
                extensions.contains { one in
                    one[.url]?.equals(url) == true
                        && one.values.contains {
                            $0.isSame(as: wanted) && $0.memberName?.hasPrefix("value") == true
                        }
                }
            } ?? false
        }
    }

    /// Whether something at a path, through lists too, is as asked for.
    private static func hasAny(
        _ path: ArraySlice<JSONKey>, _ value: JSONValue, _ test: (JSONValue) -> Bool
    ) -> Bool {
        guard let step = path.first else { return test(value) }
        guard let next = value[step] else { return false }
        guard next.isArray else { return hasAny(path.dropFirst(), next, test) }
        return next.values.contains { hasAny(path.dropFirst(), $0, test) }
    }

    /// For messages: what tells it.
    var words: String {
        switch self {
        case .url(let url): " (\(url))"
        case .resource(let type): " (with a \(type))"
        default: ""
        }
    }
}
