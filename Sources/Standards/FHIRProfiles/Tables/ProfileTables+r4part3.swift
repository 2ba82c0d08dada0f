// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 3 of 5.
    static let r4part3 = """
        type CoverageEligibilityResponse DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          purpose 1..* code @eligibilityresponse-purpose
          patient 1..1 Reference(Patient)
          serviced[x] 0..1 date|Period
          created 1..1 dateTime
          requestor 0..1 Reference(Organization,Practitioner,PractitionerRole)
          request 1..1 Reference(CoverageEligibilityRequest)
          outcome 1..1 code @remittance-outcome
          disposition 0..1 string
          insurer 1..1 Reference(Organization)
          insurance 0..* -
            coverage 1..1 Reference(Coverage)
            inforce 0..1 boolean
            benefitPeriod 0..1 Period
            item 0..* - !ces-1
              category 0..1 CodeableConcept
              productOrService 0..1 CodeableConcept
              modifier 0..* CodeableConcept
              provider 0..1 Reference(Practitioner,PractitionerRole)
              excluded 0..1 boolean
              name 0..1 string
              description 0..1 string
              network 0..1 CodeableConcept
              unit 0..1 CodeableConcept
              term 0..1 CodeableConcept
              benefit 0..* -
                type 1..1 CodeableConcept
                allowed[x] 0..1 unsignedInt|string|Money
                used[x] 0..1 unsignedInt|string|Money
              authorizationRequired 0..1 boolean
              authorizationSupporting 0..* CodeableConcept
              authorizationUrl 0..1 uri
          preAuthRef 0..1 string
          form 0..1 CodeableConcept
          error 0..* -
            code 1..1 CodeableConcept
        type DataRequirement Element
          type 1..1 code @all-types
          profile 0..* canonical(StructureDefinition)
          subject[x] 0..1 CodeableConcept|Reference(Group)
          mustSupport 0..* string
          codeFilter 0..* = !drq-1
            path 0..1 string
            searchParam 0..1 string
            valueSet 0..1 canonical(ValueSet)
            code 0..* Coding
          dateFilter 0..* = !drq-2
            path 0..1 string
            searchParam 0..1 string
            value[x] 0..1 dateTime|Period|Duration
          limit 0..1 positiveInt
          sort 0..* =
            path 1..1 string
            direction 1..1 code @sort-direction
        type Device DomainResource
          identifier 0..* Identifier
          definition 0..1 Reference(DeviceDefinition)
          udiCarrier 0..* -
            deviceIdentifier 0..1 string
            issuer 0..1 uri
            jurisdiction 0..1 uri
            carrierAIDC 0..1 base64Binary
            carrierHRF 0..1 string
            entryType 0..1 code @udi-entry-type
          status 0..1 code @device-status
          statusReason 0..* CodeableConcept
          distinctIdentifier 0..1 string
          manufacturer 0..1 string
          manufactureDate 0..1 dateTime
          expirationDate 0..1 dateTime
          lotNumber 0..1 string
          serialNumber 0..1 string
          deviceName 0..* -
            name 1..1 string
            type 1..1 code @device-nametype
          modelNumber 0..1 string
          partNumber 0..1 string
          type 0..1 CodeableConcept
          specialization 0..* -
            systemType 1..1 CodeableConcept
            version 0..1 string
          version 0..* -
            type 0..1 CodeableConcept
            component 0..1 Identifier
            value 1..1 string
          property 0..* -
            type 1..1 CodeableConcept
            valueQuantity 0..* Quantity
            valueCode 0..* CodeableConcept
          patient 0..1 Reference(Patient)
          owner 0..1 Reference(Organization)
          contact 0..* ContactPoint
          location 0..1 Reference(Location)
          url 0..1 uri
          note 0..* Annotation
          safety 0..* CodeableConcept
          parent 0..1 Reference(Device)
        type DeviceRequest DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* canonical(ActivityDefinition,PlanDefinition)
          instantiatesUri 0..* uri
          basedOn 0..* Reference
          priorRequest 0..* Reference
          groupIdentifier 0..1 Identifier
          status 0..1 code @request-status
          intent 1..1 code @request-intent
          priority 0..1 code @request-priority
          code[x] 1..1 Reference(Device)|CodeableConcept
          parameter 0..* -
            code 0..1 CodeableConcept
            value[x] 0..1 CodeableConcept|Quantity|Range|boolean
          subject 1..1 Reference(Device,Group,Location,Patient)
          encounter 0..1 Reference(Encounter)
          occurrence[x] 0..1 dateTime|Period|Timing
          authoredOn 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Practitioner,PractitionerRole)
          performerType 0..1 CodeableConcept
          performer 0..1 \
        Reference(CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          insurance 0..* Reference(ClaimResponse,Coverage)
          supportingInfo 0..* Reference
          note 0..* Annotation
          relevantHistory 0..* Reference(Provenance)
        type DiagnosticReport DomainResource
          identifier 0..* Identifier
          basedOn 0..* Reference(CarePlan,ImmunizationRecommendation,MedicationRequest,NutritionOrder,ServiceRequest)
          status 1..1 code @diagnostic-report-status
          category 0..* CodeableConcept
          code 1..1 CodeableConcept
          subject 0..1 Reference(Device,Group,Location,Patient)
          encounter 0..1 Reference(Encounter)
          effective[x] 0..1 dateTime|Period
          issued 0..1 instant
          performer 0..* Reference(CareTeam,Organization,Practitioner,PractitionerRole)
          resultsInterpreter 0..* Reference(CareTeam,Organization,Practitioner,PractitionerRole)
          specimen 0..* Reference(Specimen)
          result 0..* Reference(Observation)
          imagingStudy 0..* Reference(ImagingStudy)
          media 0..* -
            comment 0..1 string
            link 1..1 Reference(Media)
          conclusion 0..1 string
          conclusionCode 0..* CodeableConcept
          presentedForm 0..* Attachment
        type Distance Quantity !dis-1
        type DocumentReference DomainResource
          masterIdentifier 0..1 Identifier
          identifier 0..* Identifier
          status 1..1 code @document-reference-status
          docStatus 0..1 code @composition-status
          type 0..1 CodeableConcept
          category 0..* CodeableConcept
          subject 0..1 Reference(Device,Group,Patient,Practitioner)
          date 0..1 instant
          author 0..* Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          authenticator 0..1 Reference(Organization,Practitioner,PractitionerRole)
          custodian 0..1 Reference(Organization)
          relatesTo 0..* -
            code 1..1 code @document-relationship-type
            target 1..1 Reference(DocumentReference)
          description 0..1 string
          securityLabel 0..* CodeableConcept
          content 1..* -
            attachment 1..1 Attachment
            format 0..1 Coding
          context 0..1 -
            encounter 0..* Reference(Encounter,EpisodeOfCare)
            event 0..* CodeableConcept
            period 0..1 Period
            facilityType 0..1 CodeableConcept
            practiceSetting 0..1 CodeableConcept
            sourcePatientInfo 0..1 Reference(Patient)
            related 0..* Reference
        type DomainResource Resource
          text 0..1 Narrative
          contained 0..* Resource
          extension 0..* Extension
          modifierExtension 0..* Extension
        type Dosage BackboneElement
          sequence 0..1 integer
          text 0..1 string
          additionalInstruction 0..* CodeableConcept
          patientInstruction 0..1 string
          timing 0..1 Timing
          asNeeded[x] 0..1 boolean|CodeableConcept
          site 0..1 CodeableConcept
          route 0..1 CodeableConcept
          method 0..1 CodeableConcept
          doseAndRate 0..* =
            type 0..1 CodeableConcept
            dose[x] 0..1 Range|Quantity<fhir:SimpleQuantity>
            rate[x] 0..1 Ratio|Range|Quantity<fhir:SimpleQuantity>
          maxDosePerPeriod 0..1 Ratio
          maxDosePerAdministration 0..1 Quantity<fhir:SimpleQuantity>
          maxDosePerLifetime 0..1 Quantity<fhir:SimpleQuantity>
        type Duration Quantity !drt-1
        type Element -
          id 0..1 string
          extension 0..* Extension
        type ElementDefinition BackboneElement !eld-2 !eld-5 !eld-6 !eld-7 !eld-8 !eld-11 !eld-13 !eld-14 !eld-15 \
        !eld-16 !eld-18 !eld-19 !eld-22
          path 1..1 string
          representation 0..* code @property-representation
          sliceName 0..1 string
          sliceIsConstraining 0..1 boolean
          label 0..1 string
          code 0..* Coding
          slicing 0..1 = !eld-1
            discriminator 0..* =
              type 1..1 code @discriminator-type
              path 1..1 string
            description 0..1 string
            ordered 0..1 boolean
            rules 1..1 code @resource-slicing-rules
          short 0..1 string
          definition 0..1 markdown
          comment 0..1 markdown
          requirements 0..1 markdown
          alias 0..* string
          min 0..1 unsignedInt
          max 0..1 string !eld-3
          base 0..1 =
            path 1..1 string
            min 1..1 unsignedInt
            max 1..1 string
          contentReference 0..1 uri
          type 0..* = !eld-4 !eld-17
            code 1..1 uri
            profile 0..* canonical(ImplementationGuide,StructureDefinition)
            targetProfile 0..* canonical(ImplementationGuide,StructureDefinition)
            aggregation 0..* code @resource-aggregation-mode
            versioning 0..1 code @reference-version-rules
          defaultValue[x] 0..1 *
          meaningWhenMissing 0..1 markdown
          orderMeaning 0..1 string
          fixed[x] 0..1 *
          pattern[x] 0..1 *
          example 0..* =
            label 1..1 string
            value[x] 1..1 *
          minValue[x] 0..1 date|dateTime|instant|time|decimal|integer|positiveInt|unsignedInt|Quantity
          maxValue[x] 0..1 date|dateTime|instant|time|decimal|integer|positiveInt|unsignedInt|Quantity
          maxLength 0..1 integer
          condition 0..* id
          constraint 0..* =
            key 1..1 id
            requirements 0..1 string
            severity 1..1 code @constraint-severity
            human 1..1 string
            expression 0..1 string
            xpath 0..1 string
            source 0..1 canonical(StructureDefinition)
          mustSupport 0..1 boolean
          isModifier 0..1 boolean
          isModifierReason 0..1 string
          isSummary 0..1 boolean
          binding 0..1 = !eld-12
            strength 1..1 code @binding-strength
            description 0..1 string
            valueSet 0..1 canonical(ValueSet)
          mapping 0..* =
            identity 1..1 id
            language 0..1 code ?form-mime
            map 1..1 string
            comment 0..1 string
        type Encounter DomainResource
          identifier 0..* Identifier
          status 1..1 code @encounter-status
          statusHistory 0..* -
            status 1..1 code @encounter-status
            period 1..1 Period
          class 1..1 Coding
          classHistory 0..* -
            class 1..1 Coding
            period 1..1 Period
          type 0..* CodeableConcept
          serviceType 0..1 CodeableConcept
          priority 0..1 CodeableConcept
          subject 0..1 Reference(Group,Patient)
          episodeOfCare 0..* Reference(EpisodeOfCare)
          basedOn 0..* Reference(ServiceRequest)
          participant 0..* -
            type 0..* CodeableConcept
            period 0..1 Period
            individual 0..1 Reference(Practitioner,PractitionerRole,RelatedPerson)
          appointment 0..* Reference(Appointment)
          period 0..1 Period
          length 0..1 Duration
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,ImmunizationRecommendation,Observation,Procedure)
          diagnosis 0..* -
            condition 1..1 Reference(Condition,Procedure)
            use 0..1 CodeableConcept
            rank 0..1 positiveInt
          account 0..* Reference(Account)
          hospitalization 0..1 -
            preAdmissionIdentifier 0..1 Identifier
            origin 0..1 Reference(Location,Organization)
            admitSource 0..1 CodeableConcept
            reAdmission 0..1 CodeableConcept
            dietPreference 0..* CodeableConcept
            specialCourtesy 0..* CodeableConcept
            specialArrangement 0..* CodeableConcept
            destination 0..1 Reference(Location,Organization)
            dischargeDisposition 0..1 CodeableConcept
          location 0..* -
            location 1..1 Reference(Location)
            status 0..1 code @encounter-location-status
            physicalType 0..1 CodeableConcept
            period 0..1 Period
          serviceProvider 0..1 Reference(Organization)
          partOf 0..1 Reference(Encounter)
        type EpisodeOfCare DomainResource
          identifier 0..* Identifier
          status 1..1 code @episode-of-care-status
          statusHistory 0..* -
            status 1..1 code @episode-of-care-status
            period 1..1 Period
          type 0..* CodeableConcept
          diagnosis 0..* -
            condition 1..1 Reference(Condition)
            role 0..1 CodeableConcept
            rank 0..1 positiveInt
          patient 1..1 Reference(Patient)
          managingOrganization 0..1 Reference(Organization)
          period 0..1 Period
          referralRequest 0..* Reference(ServiceRequest)
          careManager 0..1 Reference(Practitioner,PractitionerRole)
          team 0..* Reference(CareTeam)
          account 0..* Reference(Account)
        type Expression Element !exp-1
          description 0..1 string
          name 0..1 id
          language 1..1 code
          expression 0..1 string
          reference 0..1 uri
        type Extension Element
          url 1..1 uri
          value[x] 0..1 *
        type FamilyMemberHistory DomainResource !fhs-1 !fhs-2
          identifier 0..* Identifier
          instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
          instantiatesUri 0..* uri
          status 1..1 code @history-status
          dataAbsentReason 0..1 CodeableConcept
          patient 1..1 Reference(Patient)
          date 0..1 dateTime
          name 0..1 string
          relationship 1..1 CodeableConcept
          sex 0..1 CodeableConcept
          born[x] 0..1 Period|date|string
          age[x] 0..1 Age|Range|string
          estimatedAge 0..1 boolean
          deceased[x] 0..1 boolean|Age|Range|date|string
          reasonCode 0..* CodeableConcept
          reasonReference 0..* \
        Reference(AllergyIntolerance,Condition,DiagnosticReport,DocumentReference,Observation,QuestionnaireResponse)
          note 0..* Annotation
          condition 0..* -
            code 1..1 CodeableConcept
            outcome 0..1 CodeableConcept
            contributedToDeath 0..1 boolean
            onset[x] 0..1 Age|Range|Period|string
            note 0..* Annotation
        type Goal DomainResource
          identifier 0..* Identifier
          lifecycleStatus 1..1 code @goal-status
          achievementStatus 0..1 CodeableConcept
          category 0..* CodeableConcept
          priority 0..1 CodeableConcept
          description 1..1 CodeableConcept
          subject 1..1 Reference(Group,Organization,Patient)
          start[x] 0..1 date|CodeableConcept
          target 0..* - !gol-1
            measure 0..1 CodeableConcept
            detail[x] 0..1 Quantity|Range|CodeableConcept|string|boolean|integer|Ratio
            due[x] 0..1 date|Duration
          statusDate 0..1 date
          statusReason 0..1 string
          expressedBy 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          addresses 0..* \
        Reference(Condition,MedicationStatement,NutritionOrder,Observation,RiskAssessment,ServiceRequest)
          note 0..* Annotation
          outcomeCode 0..* CodeableConcept
          outcomeReference 0..* Reference(Observation)
        type Group DomainResource !grp-1
          identifier 0..* Identifier
          active 0..1 boolean
          type 1..1 code @group-type
          actual 1..1 boolean
          code 0..1 CodeableConcept
          name 0..1 string
          quantity 0..1 unsignedInt
          managingEntity 0..1 Reference(Organization,Practitioner,PractitionerRole,RelatedPerson)
          characteristic 0..* -
            code 1..1 CodeableConcept
            value[x] 1..1 CodeableConcept|boolean|Quantity|Range|Reference
            exclude 1..1 boolean
            period 0..1 Period
          member 0..* -
            entity 1..1 Reference(Device,Group,Medication,Patient,Practitioner,PractitionerRole,Substance)
            period 0..1 Period
            inactive 0..1 boolean
        type HealthcareService DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          providedBy 0..1 Reference(Organization)
          category 0..* CodeableConcept
          type 0..* CodeableConcept
          specialty 0..* CodeableConcept
          location 0..* Reference(Location)
          name 0..1 string
          comment 0..1 string
          extraDetails 0..1 markdown
          photo 0..1 Attachment
          telecom 0..* ContactPoint
          coverageArea 0..* Reference(Location)
          serviceProvisionCode 0..* CodeableConcept
          eligibility 0..* -
            code 0..1 CodeableConcept
            comment 0..1 markdown
          program 0..* CodeableConcept
          characteristic 0..* CodeableConcept
          communication 0..* CodeableConcept
          referralMethod 0..* CodeableConcept
          appointmentRequired 0..1 boolean
          availableTime 0..* -
            daysOfWeek 0..* code @days-of-week
            allDay 0..1 boolean
            availableStartTime 0..1 time
            availableEndTime 0..1 time
          notAvailable 0..* -
            description 1..1 string
            during 0..1 Period
          availabilityExceptions 0..1 string
          endpoint 0..* Reference(Endpoint)
        type HumanName Element
          use 0..1 code @name-use
          text 0..1 string
          family 0..1 string
          given 0..* string
          prefix 0..* string
          suffix 0..* string
          period 0..1 Period
        type Identifier Element
          use 0..1 code @identifier-use
          type 0..1 CodeableConcept
          system 0..1 uri
          value 0..1 string
          period 0..1 Period
          assigner 0..1 Reference(Organization)
        type ImagingStudy DomainResource
          identifier 0..* Identifier
          status 1..1 code @imagingstudy-status
          modality 0..* Coding
          subject 1..1 Reference(Device,Group,Patient)
          encounter 0..1 Reference(Encounter)
          started 0..1 dateTime
          basedOn 0..* Reference(Appointment,AppointmentResponse,CarePlan,ServiceRequest,Task)
          referrer 0..1 Reference(Practitioner,PractitionerRole)
          interpreter 0..* Reference(Practitioner,PractitionerRole)
          endpoint 0..* Reference(Endpoint)
          numberOfSeries 0..1 unsignedInt
          numberOfInstances 0..1 unsignedInt
          procedureReference 0..1 Reference(Procedure)
          procedureCode 0..* CodeableConcept
          location 0..1 Reference(Location)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Media,Observation)
          note 0..* Annotation
          description 0..1 string
          series 0..* -
            uid 1..1 id
            number 0..1 unsignedInt
            modality 1..1 Coding
            description 0..1 string
            numberOfInstances 0..1 unsignedInt
            endpoint 0..* Reference(Endpoint)
            bodySite 0..1 Coding
            laterality 0..1 Coding
            specimen 0..* Reference(Specimen)
            started 0..1 dateTime
            performer 0..* -
              function 0..1 CodeableConcept
              actor 1..1 Reference(CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            instance 0..* -
              uid 1..1 id
              sopClass 1..1 Coding
              number 0..1 unsignedInt
              title 0..1 string
        type Immunization DomainResource
          identifier 0..* Identifier
          status 1..1 code @immunization-status
          statusReason 0..1 CodeableConcept
          vaccineCode 1..1 CodeableConcept
          patient 1..1 Reference(Patient)
          encounter 0..1 Reference(Encounter)
          occurrence[x] 1..1 dateTime|string
          recorded 0..1 dateTime
          primarySource 0..1 boolean
          reportOrigin 0..1 CodeableConcept
          location 0..1 Reference(Location)
          manufacturer 0..1 Reference(Organization)
          lotNumber 0..1 string
          expirationDate 0..1 date
          site 0..1 CodeableConcept
          route 0..1 CodeableConcept
          doseQuantity 0..1 Quantity<fhir:SimpleQuantity>
          performer 0..* -
            function 0..1 CodeableConcept
            actor 1..1 Reference(Organization,Practitioner,PractitionerRole)
          note 0..* Annotation
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,Observation)
          isSubpotent 0..1 boolean
          subpotentReason 0..* CodeableConcept
          education 0..* - !imm-1
            documentType 0..1 string
            reference 0..1 uri
            publicationDate 0..1 dateTime
            presentationDate 0..1 dateTime
          programEligibility 0..* CodeableConcept
          fundingSource 0..1 CodeableConcept
          reaction 0..* -
            date 0..1 dateTime
            detail 0..1 Reference(Observation)
            reported 0..1 boolean
          protocolApplied 0..* -
            series 0..1 string
            authority 0..1 Reference(Organization)
            targetDisease 0..* CodeableConcept
            doseNumber[x] 1..1 positiveInt|string
            seriesDoses[x] 0..1 positiveInt|string
        """
}
