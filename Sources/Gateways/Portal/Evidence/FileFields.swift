import Foundation
import Primitives

/// Fields for files, and the files that a form brought already.
///
/// A browser never fills a file field again. So a form that comes back with problems carries its files itself, as
/// hidden fields, and nothing has to be chosen twice.
struct FileFields {
    static let count = 3
    /// All files of one form together; more is not carried and must be chosen again.
    static let carriedBytesMax = 6 << 20

    static let hint =
        "\(UploadedDocument.accepted); at most 5 MB each. "
        + "The day it was written goes with each file; a FHIR resource says it itself."

    struct Chosen: Sendable {
        var file: FormData.File
        var kind: String
        /// As typed.
        var date: String

        /// Says of itself what is not said here.
        fileprivate func filled(from other: Chosen) -> Chosen {
            Chosen(
                file: file, kind: kind.isEmpty ? other.kind : kind,
                date: date.isEmpty ? other.date : date)
        }
    }

    /// The files of a form: those carried from before that were not taken out, then the new ones.
    static func chosen(
        _ form: FormData, _ problems: inout FieldProblems
    ) -> [Chosen] {
        var chosen: [Chosen] = []
        for number in 1...FormLimits.files {
            guard let name = form.given("kept-\(number)-name"),
                form.given("kept-\(number)-out") == nil,
                let data = Data(base64Encoded: form.value("kept-\(number)-data"))
            else { continue }
            chosen.append(
                Chosen(
                    file: FormData.File(
                        field: "kept-\(number)", name: MultipartForm.plainName(name),
                        mediaType: form.value("kept-\(number)-type"), bytes: [UInt8](data)),
                    kind: form.value("kept-\(number)-kind"),
                    date: form.value("kept-\(number)-date")))
        }
        for number in 1...count {
            for file in form.files("file-\(number)") {
                let new = Chosen(
                    file: file, kind: form.value("file-\(number)-kind"),
                    date: form.value("file-\(number)-date"))
                // Who chooses a file again that came with the form means the same file.
                let same = chosen.firstIndex {
                    $0.file.name == file.name && $0.file.bytes == file.bytes
                }
                if let same {
                    chosen[same] = new.filled(from: chosen[same])
                } else {
                    chosen.append(new)
                }
            }
        }
        if chosen.count > FormLimits.files {
            problems.add("file-1", "Files: at most \(FormLimits.files).")
        }
        for (index, file) in chosen.enumerated() where !DocumentKinds.isKnown(file.kind) {
            problems.add(
                field("kind", index, chosen),
                "What '\(file.file.name)' is: choose one of the list.")
        }
        return chosen
    }

    /// Reads each chosen file as a document.
    static func documents(
        _ chosen: [Chosen], now: Instant, _ problems: inout FieldProblems
    ) -> [UploadedDocument] {
        chosen.enumerated().compactMap { index, one in
            let kind = one.kind.isEmpty ? nil : one.kind
            let document: UploadedDocument
            do throws(UploadedDocument.Fault) {
                document = try UploadedDocument(
                    one.file, kind: kind, date: CivilDate(one.date), now: now)
            } catch {
                problems.add(
                    field("kind", index, chosen), "'\(one.file.name)' \(error.description)")
                return nil
            }
            if let problem = problem(ofDate: one, document, now: now) {
                problems.add(
                    field("date", index, chosen),
                    "The day that '\(one.file.name)' was written is \(problem)")
            }
            return document
        }
    }

    /// A resource says its day itself; nothing that is dated after today ever counts.
    private static func problem(
        ofDate chosen: Chosen, _ document: UploadedDocument, now: Instant
    ) -> String? {
        guard !chosen.date.isEmpty else { return document.isResource ? nil : "missing." }
        guard let date = CivilDate(chosen.date) else { return "no date: '\(chosen.date)'." }
        return date > now.lastDayAnywhere ? "not yet: \(date)." : nil
    }

    /// The field that a problem of a file is shown at: its own, as the form carries it, else the first for files.
    private static func field(_ part: String, _ index: Int, _ chosen: [Chosen]) -> String {
        isCarried(chosen) ? "kept-\(index + 1)-\(part)" : "file-1"
    }

    private static func isCarried(_ chosen: [Chosen]) -> Bool {
        chosen.reduce(0) { $0 + $1.file.bytes.count } <= carriedBytesMax
    }

    /// - Parameter chosen: what came with the form that is shown again.
    static func html(_ form: FormData, _ problems: FieldProblems, _ chosen: [Chosen]) -> HTML {
        let isCarried = isCarried(chosen)
        return """
            \(HTML.when(!isCarried, """
                <p class="problem">The files are too large to be kept with the form. \
                Choose them again.</p>
                """))
            \(HTML.each(isCarried ? Array(chosen.enumerated()) : []) {
                carried($0.element, $0.offset + 1, problems)
            })
            \(HTML.each(1...count) { fields($0, form, problems) })
            """
    }

    /// Each file field says already what is asked for.
    static func prefilled(_ form: FormData, _ questions: [AskedQuestion]) -> FormData {
        var form = form
        let kinds = questions.compactMap { asked -> String? in
            guard case .document(let loinc?) = asked.question, DocumentKinds.isKnown(loinc) else {
                return nil
            }
            return loinc
        }
        for (index, kind) in kinds.prefix(count).enumerated()
        where form.values["file-\(index + 1)-kind"] == nil {
            form.set("file-\(index + 1)-kind", kind)
        }
        return form
    }

    private static func fields(
        _ number: Int, _ form: FormData, _ problems: FieldProblems
    ) -> HTML {
        """
        <div class="grid">
        \(Field("file-\(number)", "File \(number)", .file).html(form, problems))
        \(Field("file-\(number)-kind", "What file \(number) is", .choice(DocumentKinds.options))
            .html(form, problems))
        \(date("file-\(number)-date", "The day file \(number) was written").html(form, problems))</div>

        """
    }

    private static func date(_ name: String, _ label: String) -> Field {
        var field = Field(name, label, .date)
        field.dependsOnOthers = true
        return field
    }

    /// A file that came with the form: the file itself goes along unseen, what was said of it can be mended.
    private static func carried(
        _ chosen: Chosen, _ number: Int, _ problems: FieldProblems
    ) -> HTML {
        let data = Data(chosen.file.bytes).base64EncodedString()
        let prefix = "kept-\(number)"
        let said = FormData(["\(prefix)-kind": chosen.kind, "\(prefix)-date": chosen.date])
        let name = chosen.file.name
        return """
            <div class="grid">
            \(Field("\(prefix)-kind", "What '\(name)' is", .choice(DocumentKinds.options))
                .html(said, problems))
            \(date("\(prefix)-date", "The day '\(name)' was written").html(said, problems))</div>
            <p class="choice">\
            \(Field.hidden([
                (name: "\(prefix)-name", value: name),
                (name: "\(prefix)-type", value: chosen.file.mediaType),
                (name: "\(prefix)-data", value: data),
            ]))\
            <input type="checkbox" id="\(prefix)" name="\(prefix)-out" value="yes">\
            <label for="\(prefix)">Take out '\(name)' \
            (\((chosen.file.bytes.count + 1023) / 1024) KB)</label></p>

            """
    }
}
