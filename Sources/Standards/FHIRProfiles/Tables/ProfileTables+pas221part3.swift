// Made by Tools/fhir_profiles.py from the packages of Da Vinci PAS 2.2.1; not to be changed by hand.

extension ProfileTables {
    /// Da Vinci PAS 2.2.1, part 3 of 3.
    static let pas221part3 = """
        profile pas:profile-practitionerrole PractitionerRole - !pd-1 !us-core-13
          practitioner 1..1 Reference(pas:profile-practitioner)
          organization Reference(pas:profile-organization)
          telecom
            system 1..1
            value 1..1
        profile pas:profile-quantity Quantity fhir:SimpleQuantity !prof-2 !prof-3
          value 1..1
          code ?x12-673
        profile pas:profile-requestor Organization pas:profile-organization
          active ~true
          type ?x12-98
        profile pas:profile-servicerequest ServiceRequest -
          extension
            :serviceCodeEnd /url=pas:extension-productOrServiceCodeEnd 0..1 \
        Extension<pas:extension-productOrServiceCodeEnd>
            :coverage /url=crd:ext-coverage-information 0..1 Extension<crd:ext-coverage-information>
          intent ="order"
          code ?X12278RequestedServiceType
          quantity[x] Quantity<pas:profile-quantity>
          subject Reference(pas:profile-beneficiary)
          occurrence[x] Timing<pas:profile-datatype-timing>
        profile pas:profile-subscriber Patient -
          extension
            :race /url=us:us-core-race 0..1 Extension<us:us-core-race>
            :ethnicity /url=us:us-core-ethnicity 0..1 Extension<us:us-core-ethnicity>
            :tribalAffiliation /url=us:us-core-tribal-affiliation 0..* Extension<us:us-core-tribal-affiliation>
            :birthsex /url=us:us-core-birthsex 0..1 Extension<us:us-core-birthsex>
            :sex /url=us:us-core-sex 0..1 Extension<us:us-core-sex>
            :genderIdentity /url=us:us-core-genderIdentity 0..* Extension<us:us-core-genderIdentity>
            :militaryStatus /url=pas:extension-militaryStatus 0..1 Extension<pas:extension-militaryStatus>
          identifier 1..*
            system 1..1
            value 1..1
          name 1..* !us-core-6
          telecom
            system 1..1
            value 1..1
          gender 1..1
          birthDate !FullDateRule
        profile pas:profile-subscription Subscription -
          criteria ~"http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic"
            extension
              :filterCriteria \
        /url=http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-filter-criteria 0..*
          channel
            extension
              :heartbeatPeriod \
        /url=http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-heartbeat-period 0..1
              :timeout /url=http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-timeout 0..1
              :maxCount /url=http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-max-count 0..1
            type ~"rest-hook"
              extension
                :customChannelType \
        /url=http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-channel-type 0..1
            endpoint 1..1
            payload 1..1
              extension 1..*
                :content /url=http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content \
        1..1
                  extension 0..0
                  url ="http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content"
                  value[x] code
                    :valueCode /type=code ~"full-resource"
        profile pas:profile-task Task - !AttachmentNeeded !QuestionnaireContext
          identifier 1..*
          intent ~"order"
          code 1..1 @PASTaskCodes
          for 1..1 Reference(pas:profile-beneficiary)
          requester
            identifier 1..1
          owner
            identifier 1..1
          reasonCode 1..1 \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"priorAuthorization"}]}
          reasonReference 1..1 Reference(pas:profile-claim)
          input 2..*
            :PayerURL /type 1..1
              type \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"payer-url"}]}
              value[x] url
            :AttachmentsNeeded /type 0..*
              extension 1..*
                :paLineNumber /url=pas:extension-serviceLineNumber 1..1 Extension<pas:extension-serviceLineNumber>
                :contentModifier /url=pas:extension-contentModifier 0..* Extension<pas:extension-contentModifier>
              type \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"attachments-needed"}]}
              value[x] CodeableConcept
            :QuestionnaireContext /type 0..*
              extension 1..*
                :paLineNumber /url=pas:extension-serviceLineNumber 1..1 Extension<pas:extension-serviceLineNumber>
              type \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"questionnaire-context"}]}
              value[x] string
        profile us:us-core-birthsex Extension -
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex"
          value[x] 1..1 code
        profile us:us-core-ethnicity Extension -
          extension 1..*
            :ombCategory /url=ombCategory 0..1
              url ="ombCategory"
              value[x] 1..1 Coding
            :detailed /url=detailed 0..*
              url ="detailed"
              value[x] 1..1 Coding
            :text /url=text 1..1
              url ="text"
              value[x] 1..1 string
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity"
          value[x] 0..0
        profile us:us-core-genderIdentity Extension -
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-genderIdentity"
          value[x] CodeableConcept
        profile us:us-core-medication-adherence Extension -
          extension 2..*
            :medicationAdherence /url=medicationAdherence 1..1
              url ="medicationAdherence"
              value[x] 1..1 CodeableConcept
            :dateAsserted /url=dateAsserted 1..1
              url ="dateAsserted"
              value[x] 1..1 dateTime
            :informationSource /url=informationSource 0..*
              url ="informationSource"
              value[x] 1..1 CodeableConcept
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-medication-adherence"
          value[x] 0..0
        profile us:us-core-race Extension - !us-core-23
          extension 1..*
            :ombCategory /url=ombCategory 0..6
              url ="ombCategory"
              value[x] 1..1 Coding
            :detailed /url=detailed 0..*
              url ="detailed"
              value[x] 1..1 Coding
            :text /url=text 1..1
              url ="text"
              value[x] 1..1 string
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-race"
          value[x] 0..0
        profile us:us-core-sex Extension -
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex"
          value[x] 1..1 code
        profile us:us-core-tribal-affiliation Extension -
          extension 1..*
            :tribalAffiliation /url=tribalAffiliation 1..1
              url ="tribalAffiliation"
              value[x] 1..1 CodeableConcept
            :isEnrolled /url=isEnrolled 0..1
              url ="isEnrolled"
              value[x] 1..1 boolean
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-tribal-affiliation"
          value[x] 0..0
        """
}
