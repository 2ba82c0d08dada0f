/// URIs of the systems and profiles that Da Vinci PAS uses.
public enum FHIRSystems {
    public static let pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/"
    public static let pasCodes = "http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes"
    public static let npi = "http://hl7.org/fhir/sid/us-npi"
    public static let icd10 = "http://hl7.org/fhir/sid/icd-10-cm"
    public static let ucum = "http://unitsofmeasure.org"
    public static let loinc = "http://loinc.org"
    public static let snomed = "http://snomed.info/sct"
    public static let x12 = "https://codesystem.x12.org/005010/"
    private static let x12WithoutTLS = "http://codesystem.x12.org/005010/"
    public static let adjudication = "http://terminology.hl7.org/CodeSystem/adjudication"
    public static let revenue = "https://www.nubc.org/CodeSystem/RevenueCodes"
    public static let dataAbsentReason =
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

    /// The number of a code list of X12 by its system, which many write with http; nil for what is none.
    public static func x12List(_ system: String) -> Substring? {
        for prefix in [x12, x12WithoutTLS] where system.hasPrefix(prefix) {
            return system.dropFirst(prefix.count)
        }
        return nil
    }

    /// A PAS extension's URL by the last part of its name.
    public static func pasExtension(_ name: String) -> String { pasExtensions + name }

    private static let pasExtensions = pas + "extension-"
}
