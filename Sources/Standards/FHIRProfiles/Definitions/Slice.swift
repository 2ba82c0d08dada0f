import JSON

/// A part of a repeating element that has rules of its own, and what its values are known by.
final class Slice: Sendable {
    enum Mark: Sendable {
        /// Extensions of a URL.
        case url(String)
        /// Entries with a resource of a type.
        case resource(String)
        /// What stands at a path, none of it: the value itself.
        case value(path: [JSONKey], Element.Given)
        /// The codes of a list.
        case codes(path: [JSONKey], CodeList)
        /// The value of an extension.
        case extensionValue(url: String, JSONValue)
    }

    let name: String
    let mark: Mark
    let element: Element

    init(name: String, mark: Mark, element: Element) {
        self.name = name
        self.mark = mark
        self.element = element
    }

    /// The URLs that the slices are known by; nil where one is known by something else, or there are none.
    static func urls(of slices: [Slice]) -> [String]? {
        let urls = slices.compactMap { slice -> String? in
            if case .url(let url) = slice.mark { url } else { nil }
        }
        return urls.isEmpty || urls.count < slices.count ? nil : urls
    }
}
