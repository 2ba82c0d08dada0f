import Cases
import CodeSets
import Primitives

/// Tests over the request itself.
extension Test {
    static func diagnosis(_ prefixes: [String], _ input: PolicyInput) -> LeafFinding {
        let pointers = input.line?.diagnosisPointers ?? []
        let all = input.request.event.diagnoses
        let pointed = pointers.isEmpty ? all : all.filter { pointers.contains($0.sequence) }
        guard !pointed.isEmpty else { return .unknown("The request gives no diagnosis.") }
        let text = pointed.map(\.code.description).joined(separator: ", ")
        let fits = pointed.first { diagnosis in
            prefixes.contains { diagnosis.code.dotless.hasPrefix($0) }
        }
        guard let fits else { return .notMet("No diagnosis given is one of the policy's.", text) }
        return .met("Diagnosis \(fits.code) is one of the policy's.", text)
    }

    static func age(_ least: Int?, _ most: Int?, _ input: PolicyInput) -> LeafFinding {
        guard let age = input.memberAge else { return .unknown("The age is not known.") }
        let fits = age >= (least ?? 0) && age <= (most ?? .max)
        let text = "age \(age)"
        return fits
            ? .met("The member is \(age).", text) : .notMet("The member is \(age).", text)
    }

    static func place(_ places: [PlaceOfService], _ input: PolicyInput) -> LeafFinding {
        guard let place = input.line?.placeOfService ?? input.request.event.placeOfService else {
            return .unknown("The request gives no place of service.")
        }
        return places.contains(place)
            ? .met("Place of service \(place).", place.code)
            : .notMet("Place of service \(place) is not one of the policy's.", place.code)
    }

    static func units(_ most: Decimal, _ input: PolicyInput) -> LeafFinding {
        guard let units = input.units else {
            return .notMet("More units asked for than can be counted.", nil)
        }
        return units <= most
            ? .met("\(units) asked for, at most \(most).", "\(units)")
            : .notMet("\(units) asked for, more than \(most).", "\(units)")
    }

    static func certification(_ types: [CertificationType], _ input: PolicyInput) -> LeafFinding {
        let type = input.line?.certificationType ?? input.request.event.certificationType
        return types.contains(type)
            ? .met("The request is of a kind the policy names.", type.rawValue)
            : .notMet("The request is of another kind.", type.rawValue)
    }
}
