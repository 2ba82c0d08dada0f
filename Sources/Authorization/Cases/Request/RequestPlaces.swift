public import Primitives

/// Where each part of a request stood in the message it came in, so that a check can point at it.
///
/// Goes beside the request, not in it: two doors give equal requests and different places.
public struct RequestPlaces: Hashable, Sendable {
    /// A part that a check may look at.
    public enum Part: Hashable, Sendable {
        case member, insurer, requester, event
        case diagnosis(Int)
        case provider(ProviderRole)
        case line(Int)
        case lineCode(Int)
        case lineQuantity(Int)
        case lineDates(Int)
        case linePlaceOfService(Int)
    }

    private var places: [Part: Place]

    public init(_ places: [Part: Place] = [:]) { self.places = places }

    public subscript(part: Part) -> Place? {
        get { places[part] }
        set {
            // A request of one line has about so many: room is made once.
            if places.isEmpty { places.reserveCapacity(14) }
            places[part] = newValue
        }
    }

    /// The same places under other numbers of lines and diagnoses.
    public func renumbered(
        _ line: (Int) -> Int, diagnoses: (Int) -> Int
    ) -> RequestPlaces {
        var found = RequestPlaces()
        for (part, place) in places { found[part.renumbered(line, diagnoses)] = place }
        return found
    }

    /// The place of a part of a line, or of the line where the part is absent.
    public func place(_ part: Part, ofLine sequence: Int?) -> Place? {
        places[part] ?? sequence.flatMap { places[.line($0)] } ?? places[.event]
    }
}

extension RequestPlaces.Part {
    fileprivate func renumbered(_ line: (Int) -> Int, _ diagnosis: (Int) -> Int) -> Self {
        switch self {
        case .member, .insurer, .requester, .event, .provider: self
        case .diagnosis(let number): .diagnosis(diagnosis(number))
        case .line(let number): .line(line(number))
        case .lineCode(let number): .lineCode(line(number))
        case .lineQuantity(let number): .lineQuantity(line(number))
        case .lineDates(let number): .lineDates(line(number))
        case .linePlaceOfService(let number): .linePlaceOfService(line(number))
        }
    }
}

extension Subject {
    /// Where it stands in a request.
    public var part: RequestPlaces.Part { lineNumber.map { .line($0) } ?? .event }

    /// Where its code does.
    public var codePart: RequestPlaces.Part { lineNumber.map { .lineCode($0) } ?? .event }

    /// Where its quantity does.
    public var quantityPart: RequestPlaces.Part { lineNumber.map { .lineQuantity($0) } ?? .event }
}
